import type { ProcedureDescription } from "@quick-photos/api";
import * as contract from "@quick-photos/contract/schemas";
import * as z from "zod";
import { readinessOutput } from "../services/readiness-output.ts";

/** JSON Schema of draft 2020-12, which OpenAPI 3.1 takes as it is. */
export type Schema = Record<string, unknown>;

type Io = "input" | "output";

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Returns a procedure's name as one word, which generators make names of: `usersById`. */
export const wordOf = (procedure: string) =>
  procedure.replaceAll(/\.(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Returns where the document has a schema. */
export const refTo = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

const isNamed = (value: unknown) =>
  value instanceof z.ZodObject || value instanceof z.ZodEnum || value instanceof z.ZodDiscriminatedUnion;

type Names = z.core.$ZodRegistry<{ id: string }>;

/** The alternatives of a union, each by the value that tells it from the others. */
function alternativesOf({ def }: z.ZodDiscriminatedUnion): [value: string, alternative: z.ZodType][] {
  return def.options.flatMap((option) => {
    if (!(option instanceof z.ZodObject)) return [];
    const mark: unknown = option.shape[def.discriminator];
    return mark instanceof z.ZodLiteral ? [[String(mark.value), option]] : [];
  });
}

/** Names a schema, and the alternatives of a union after it, so that what generators make of them is called something. */
function nameSchema(names: Names, schema: z.ZodType, id: string): void {
  names.add(schema, { id });
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return;
  for (const [value, alternative] of alternativesOf(schema)) {
    if (!names.has(alternative)) names.add(alternative, { id: `${id}${upperFirst(value)}` });
  }
}

/** Whether a schema of the contract is met on a way: outputs are called so, and a list of values is met on both. */
const isOn = (io: Io, name: string, schema: unknown) =>
  schema instanceof z.ZodEnum || name.endsWith("Output") === (io === "output");

/** What the contract exports, under the name that it has there: `photoOutput` is a Photo; and what a probe returns. */
function contractSchemas(io: Io): Names {
  const names = z.registry<{ id: string }>();
  for (const [name, schema] of Object.entries({ ...contract, readinessOutput })) {
    if (!isNamed(schema) || !isOn(io, name, schema)) continue;
    nameSchema(names, schema as z.ZodType, upperFirst(name.replace(/Output$/, "")));
  }
  return names;
}

/** Says which alternative of a union is meant by which value. */
function discriminatorOf(union: z.ZodDiscriminatedUnion, names: Names): Schema {
  const mapping = alternativesOf(union).map(([value, it]) => [value, refTo(names.get(it)?.id ?? "").$ref]);
  return { propertyName: union.def.discriminator, mapping: Object.fromEntries(mapping) };
}

/** Says some things as documents and generators of clients expect them, where zod has another way. */
function rephrase(zodSchema: unknown, jsonSchema: Schema, names: Names): void {
  if (zodSchema instanceof z.ZodDiscriminatedUnion) jsonSchema.discriminator = discriminatorOf(zodSchema, names);
  // Zod's pattern says once more what the format says.
  if (jsonSchema.format === "date-time") delete jsonSchema.pattern;
  // A record whose keys are a list of values has a property for each of them.
  const { propertyNames, required, additionalProperties } = jsonSchema;
  if (propertyNames === undefined || !Array.isArray(required)) return;
  delete jsonSchema.propertyNames;
  jsonSchema.properties = Object.fromEntries(required.map((key) => [key, additionalProperties]));
  jsonSchema.additionalProperties = false;
}

/** The schemas of one way: all of them by their names, and the name of each procedure's. */
function schemasOf(io: Io, procedures: readonly ProcedureDescription[]) {
  const names = contractSchemas(io);
  const byProcedure = new Map<string, string>();
  for (const { name, [io]: schema } of procedures) {
    if (!schema) continue;
    if (!names.has(schema)) nameSchema(names, schema, `${upperFirst(wordOf(name))}${upperFirst(io)}`);
    byProcedure.set(name, names.get(schema)?.id ?? "");
  }
  const { schemas } = z.toJSONSchema(names, {
    io,
    unrepresentable: "any",
    uri: (id) => `#/components/schemas/${id}`,
    override: ({ zodSchema, jsonSchema }) => rephrase(zodSchema, jsonSchema, names),
  });
  return { schemas, names: byProcedure };
}

/** Returns the name of what is sent when a procedure returns a schema of this name: generators make a type of it. */
export const envelopeName = (output: string) => `${output}Response`;

/** What tRPC puts around an output. */
function envelopeOf(output: string): [name: string, envelope: Schema] {
  const result = { type: "object", properties: { data: refTo(output) }, required: ["data"] };
  return [envelopeName(output), { type: "object", properties: { result }, required: ["result"] }];
}

/** The schemas of a document. */
export interface NamedSchemas {
  /** All of them; they refer to each other. */
  components: Record<string, Schema>;
  /** The names of what procedures take and return, by their own. */
  inputs: Map<string, string>;
  outputs: Map<string, string>;
}

/** Returns the schemas of these procedures, and of what the contract has names for, by zod's own JSON Schema. */
export function nameSchemas(procedures: readonly ProcedureDescription[]): NamedSchemas {
  const [input, output] = [schemasOf("input", procedures), schemasOf("output", procedures)];
  const components = Object.entries({ ...input.schemas, ...output.schemas }).map(([name, schema]) => {
    const { $schema, $id, ...rest } = schema;
    return [name, rest] as const;
  });
  const envelopes = [...output.names.values()].map(envelopeOf);
  return { components: Object.fromEntries([...components, ...envelopes]), inputs: input.names, outputs: output.names };
}
