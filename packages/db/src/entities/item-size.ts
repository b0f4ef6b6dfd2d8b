import type { Item } from "./entity.ts";

/** Bytes of a text, as UTF-8. */
const textSize = (text: string) => Buffer.byteLength(text);

/** A byte for two significant digits, one more for the rest, and one for a minus. */
function numberSize(number: number): number {
  const digits = String(Math.abs(number))
    .replace(".", "")
    .replace(/^0+|0+$/g, "");
  return Math.ceil(digits.length / 2) + 1 + (number < 0 ? 1 : 0);
}

/** Bytes that a list or a map has beside its elements, and each of these beside itself. */
const documentOverhead = 3;
const elementOverhead = 1;

const total = (sizes: number[]) => sizes.reduce((sum, size) => sum + size, 0);

function valueSize(value: unknown): number {
  if (typeof value === "string") return textSize(value);
  if (typeof value === "number" || typeof value === "bigint") return numberSize(Number(value));
  if (value instanceof Uint8Array) return value.byteLength;
  if (value instanceof Set) return total([...value].map(valueSize));
  if (Array.isArray(value)) return documentOverhead + total(value.map((each) => valueSize(each) + elementOverhead));
  if (typeof value !== "object" || value === null) return 1;
  const entries = Object.entries(value);
  return documentOverhead + total(entries.map(([name, each]) => textSize(name) + valueSize(each) + elementOverhead));
}

/** Returns the bytes of an item as DynamoDB counts them for units (Developer Guide, "DynamoDB item sizes and formats"). */
export function itemSize(item: Item): number {
  const attributes = Object.entries(item).filter(([, value]) => value !== undefined);
  return total(attributes.map(([name, value]) => textSize(name) + valueSize(value)));
}

/** Bytes that a write unit pays for (DynamoDB Developer Guide, "Read and write operations"). */
const writeUnitBytes = 1_024;

/** Returns the write units that an item takes, in the table or as an entry of the index. */
export const writeUnitsOf = (item: Item): number => Math.ceil(itemSize(item) / writeUnitBytes);
