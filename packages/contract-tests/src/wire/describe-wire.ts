import { appRouter } from "@quick-photos/api";
import { reasons } from "@quick-photos/contract";
import type { AnyTRPCProcedure } from "@trpc/server";
import { z } from "zod";
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

/** Typed as the nested routers, the record is flat: paths and procedures. */
const procedures = appRouter._def.procedures as unknown as Record<string, AnyTRPCProcedure>;

/** What JSON cannot say is left out; what clients send is meant, not what becomes of it. */
function toSchema(parser: unknown, io: "input" | "output"): Schema | null {
  if (!(parser instanceof z.ZodType)) return null;
  const { $schema, "~standard": standard, ...schema } = z.toJSONSchema(parser, { io, unrepresentable: "any" });
  return schema as Schema;
}

const sorted = <Value>(record: Record<string, Value>): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** Returns what this version of the code speaks. */
export function describeWire(): Wire {
  const described = Object.entries(procedures).map(([name, { _def }]) => {
    const { type, inputs, output } = _def as unknown as { type: string; inputs: unknown[]; output?: unknown };
    return [name, { kind: type, input: toSchema(inputs[0], "input"), output: toSchema(output, "output") }] as const;
  });
  return {
    procedures: sorted(Object.fromEntries(described)),
    reasons: sorted(Object.fromEntries(Object.entries(reasons).map(([name, { code }]) => [name, code]))),
  };
}
