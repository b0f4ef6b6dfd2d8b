import type { AttributeValue } from "@aws-sdk/client-dynamodb";

/**
 * A value in DynamoDB's own JSON, as it travels to the service: every value under the name of its type, numbers as text,
 * binary as base64. So nothing of it is lost in a file of text.
 */
export type TypedValue =
  | { S: string }
  | { N: string }
  | { B: string }
  | { SS: string[] }
  | { NS: string[] }
  | { BS: string[] }
  | { BOOL: boolean }
  | { NULL: boolean }
  | { L: TypedValue[] }
  | { M: TypedItem };

/** An item, attribute by attribute, in DynamoDB's own JSON. */
export interface TypedItem {
  [attribute: string]: TypedValue;
}

const toBase64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");

function toTypedValue(value: AttributeValue): TypedValue {
  if (value.B !== undefined) return { B: toBase64(value.B) };
  if (value.BS !== undefined) return { BS: value.BS.map(toBase64) };
  if (value.L !== undefined) return { L: value.L.map(toTypedValue) };
  if (value.M !== undefined) return { M: toTypedItem(value.M) };
  if (value.$unknown !== undefined) throw new TypeError(`there is no type ${value.$unknown[0]}`);
  return value;
}

function mapItem<From, To>(item: Record<string, From>, map: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name, map(value)]));
}

/** Returns an item of the SDK in DynamoDB's own JSON. */
export function toTypedItem(item: Record<string, AttributeValue>): TypedItem {
  return mapItem(item, toTypedValue);
}

function fromTypedValue(value: TypedValue): AttributeValue {
  if ("B" in value) return { B: Buffer.from(value.B, "base64") };
  if ("BS" in value) return { BS: value.BS.map((text) => Buffer.from(text, "base64")) };
  if ("L" in value) return { L: value.L.map(fromTypedValue) };
  if ("M" in value) return { M: fromTypedItem(value.M) };
  return value as AttributeValue;
}

/** Returns the same item as the SDK takes it. */
export function fromTypedItem(item: TypedItem): Record<string, AttributeValue> {
  return mapItem(item, fromTypedValue);
}
