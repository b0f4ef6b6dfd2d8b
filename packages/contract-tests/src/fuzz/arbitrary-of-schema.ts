import fc from "fast-check";
import * as z from "zod";
import { known } from "./placeholders.ts";

/** What is read of a JSON Schema: what zod writes of our inputs. */
interface Schema {
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  minimum?: number;
  exclusiveMinimum?: number;
  maximum?: number;
  maxItems?: number;
}

const mostCharacters = 40;

/** A text that the schema takes, or one that was given out under this name: ids and tokens come by no pattern. */
function texts({ pattern, minLength = 0, maxLength }: Schema): fc.Arbitrary<unknown> {
  const given = fc.nat(50).map(known);
  if (pattern === undefined)
    return fc.oneof(given, fc.string({ unit: "grapheme", minLength, maxLength: maxLength ?? mostCharacters }));
  const matching = fc.stringMatching(new RegExp(pattern), maxLength === undefined ? {} : { maxLength });
  return fc.oneof(
    given,
    matching.filter((text) => text.length >= minLength),
  );
}

function integers({ minimum, exclusiveMinimum, maximum }: Schema): fc.Arbitrary<unknown> {
  const min = minimum ?? (exclusiveMinimum ?? -1) + 1;
  return fc.oneof(
    fc.constantFrom(min, maximum ?? min),
    fc.integer({ min, max: Math.min(maximum ?? 1_000, 5_000_000) }),
  );
}

function objects({ properties = {}, required = [] }: Schema): fc.Arbitrary<unknown> {
  const fields = Object.entries(properties).map(([name, field]) => [name, arbitraryOf(field)]);
  return fc.record<Record<string, unknown>>(Object.fromEntries(fields), { requiredKeys: required });
}

function arbitraryOf(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if ("const" in schema) return fc.constant(schema.const);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(arbitraryOf));
  const { type } = schema;
  if (Array.isArray(type)) return fc.oneof(...type.map((one) => arbitraryOf({ ...schema, type: one })));
  if (type === "object") return objects(schema);
  if (type === "string") return texts(schema);
  if (type === "integer" || type === "number") return integers(schema);
  if (type === "boolean") return fc.boolean();
  if (type === "null") return fc.constant(null);
  if (type === "array") return fc.array(arbitraryOf(schema.items ?? {}), { maxLength: schema.maxItems ?? 5 });
  return fc.jsonValue();
}

/** Returns inputs that a schema takes, as far as its JSON Schema tells: what it refines on top is left to chance. */
export function arbitraryOfSchema(schema: z.ZodType): fc.Arbitrary<unknown> {
  return arbitraryOf(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Schema);
}
