/** JSON Schema, as far as zod writes it of what this API speaks. */
export interface Schema {
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema | boolean;
  items?: Schema;
  [keyword: string]: unknown;
}

/** Returns what a value may be: the alternatives of a union, or of a list of types, or the one there is. */
function alternativesOf(schema: Schema): Schema[] {
  const { type, anyOf, oneOf } = schema;
  if (Array.isArray(type)) return type.map((one) => (one === "null" ? { type: one } : { ...schema, type: one }));
  return anyOf ?? oneOf ?? [schema];
}

/** Returns the alternatives under names that tell them apart: a value, the constant of a property, or a type. */
export function namedAlternativesOf(schema: Schema): Map<string, Schema> {
  return new Map(alternativesOf(schema).map((alternative) => [nameOf(alternative), alternative]));
}

function nameOf({ type, const: value, properties }: Schema): string {
  if (value !== undefined) return JSON.stringify(value);
  const marks = Object.entries(properties ?? {}).filter(([, property]) => property.const !== undefined);
  if (marks.length === 0) return String(type ?? "anything");
  return marks.map(([name, property]) => `${name} ${JSON.stringify(property.const)}`).join(", ");
}
