import { describeProcedures } from "@quick-photos/api";
import { reasons } from "@quick-photos/contract";
import * as z from "zod";
import type { Schema } from "./schema.ts";

/** What a procedure takes and returns, in JSON Schema; null where the router declares none. */
export interface WireProcedure {
  kind: string;
  input: Schema | null;
  output: Schema | null;
}

/** All that clients rely on: the procedures by their names, and the tRPC codes of all reasons to refuse. */
export interface Wire {
  procedures: Record<string, WireProcedure>;
  reasons: Record<string, string>;
}

/** What JSON cannot say is left out; what clients send is meant, not what becomes of it. */
function toSchema(parser: z.ZodType | null, io: "input" | "output"): Schema | null {
  if (!parser) return null;
  const { $schema, "~standard": standard, ...schema } = z.toJSONSchema(parser, { io, unrepresentable: "any" });
  return schema as Schema;
}

const sorted = <Value>(record: Record<string, Value>): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** Returns what this version of the code speaks. */
export function describeWire(): Wire {
  const described = describeProcedures().map(
    ({ name, kind, input, output }) =>
      [name, { kind, input: toSchema(input, "input"), output: toSchema(output, "output") }] as const,
  );
  return {
    procedures: sorted(Object.fromEntries(described)),
    reasons: sorted(Object.fromEntries(Object.entries(reasons).map(([name, { code }]) => [name, code]))),
  };
}
