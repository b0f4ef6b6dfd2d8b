import { convertToAttr } from "@aws-sdk/util-dynamodb";

/** An attribute as it is sent: an AttributeValue of the SDK, with bytes in base64. */
type SentAttribute = Readonly<Record<string, unknown>>;

function toBase64(bytes: unknown): string {
  if (!(bytes instanceof Uint8Array)) throw new TypeError("binary values have to be a Uint8Array or a Buffer");
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
}

/** What is left out of maps and lists: the SDK does so when it is told to remove undefined values, and with functions always. */
const isLeftOut = (value: unknown) => value === undefined || typeof value === "function";

/** Returns a map with every value converted, without those that are left out. */
export function convertMap<From, To>(map: Record<string, From>, convert: (value: From) => To): Record<string, To> {
  const converted: Record<string, To> = {};
  for (const name in map) {
    const value = map[name] as From;
    if (!isLeftOut(value)) converted[name] = convert(value);
  }
  return converted;
}

function isPlain(value: object): value is Record<string, unknown> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Returns what is seldom stored (fractions, bigints, sets, bytes, wrapped numbers) as the SDK converts it, or throws its error. */
function convertRare(value: unknown): SentAttribute {
  const attribute = convertToAttr(value, { removeUndefinedValues: true });
  if (attribute.B !== undefined) return { B: toBase64(attribute.B) };
  if (attribute.BS !== undefined) return { BS: attribute.BS.map(toBase64) };
  return { ...attribute };
}

/** Returns a value as it is sent. Throws what the SDK throws, for numbers beyond 2^53 as well. */
export function toAttribute(value: unknown): SentAttribute {
  if (typeof value === "string") return { S: value };
  if (typeof value === "boolean") return { BOOL: value };
  if (Number.isSafeInteger(value)) return { N: String(value) };
  if (value === null) return { NULL: true };
  if (Array.isArray(value)) return { L: value.filter((entry) => !isLeftOut(entry)).map(toAttribute) };
  if (value instanceof Map) return { M: convertMap(Object.fromEntries(value), toAttribute) };
  if (typeof value === "object" && isPlain(value)) return { M: convertMap(value, toAttribute) };
  return convertRare(value);
}
