const toBase64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");

/** A set under the name that DynamoDB has for its type: JSON has no sets. */
function toTypedSet(set: Set<unknown>): Record<string, unknown[]> {
  const values = [...set].sort();
  if (values.every((value) => typeof value === "string")) return { SS: values };
  if (values.every((value) => value instanceof Uint8Array)) return { BS: values.map(toBase64) };
  return { NS: values.map(String) };
}

/**
 * Returns a value of an item as JSON has it, attributes by name: DynamoDB keeps no order. What JSON lacks is under the name of its type, as in DynamoDB's own JSON: a
 * set as `{ "SS": […] }`, bytes as `{ "B": "…" }` in base64, a number beyond JavaScript's as `{ "N": "…" }`.
 */
export function toStoredValue(value: unknown): unknown {
  if (value instanceof Set) return toTypedSet(value);
  if (value instanceof Uint8Array) return { B: toBase64(value) };
  if (typeof value === "bigint") return { N: String(value) };
  if (Array.isArray(value)) return value.map(toStoredValue);
  if (typeof value !== "object" || value === null) return value;
  const byName = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(byName.map(([name, each]) => [name, toStoredValue(each)]));
}
