/** A value as DynamoDB's protocol writes it. */
type AttributeValue =
  | { S: string }
  | { N: string }
  | { BOOL: boolean }
  | { NULL: true }
  | { L: AttributeValue[] }
  | { M: Record<string, AttributeValue> };

/** Returns a value of JSON as the protocol writes it. The trace is JSON, so there are no sets and no bytes in it. */
function toAttributeValue(value: unknown): AttributeValue {
  if (typeof value === "string") return { S: value };
  if (typeof value === "number") return { N: String(value) };
  if (typeof value === "boolean") return { BOOL: value };
  if (Array.isArray(value)) return { L: value.map(toAttributeValue) };
  if (typeof value === "object" && value !== null) return { M: toAttributes(value) };
  return { NULL: true };
}

/** Returns an object's fields as the protocol writes them: an item, a key, the values of an expression. */
export const toAttributes = (value: object): Record<string, AttributeValue> =>
  Object.fromEntries(Object.entries(value).map(([name, field]) => [name, toAttributeValue(field)]));
