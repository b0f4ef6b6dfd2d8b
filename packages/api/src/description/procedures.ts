import type { ErrorReason } from "@quick-photos/contract";
import { type AccessPattern, accessPatternList } from "@quick-photos/db";
import type { AnyTRPCProcedure } from "@trpc/server";
import * as z from "zod";
import type { ProcedureLimit } from "../limits/call-limits.ts";
import { appRouter } from "../router.ts";
import type { ProcedureMeta } from "../trpc.ts";
import { schemaRefusals } from "./schema-refusals.ts";

/** A procedure as its router declares it. */
export interface ProcedureDescription {
  /** Its path, as on the wire: `users.byId`. */
  name: string;
  kind: AnyTRPCProcedure["_def"]["type"];
  /** Null where the router declares none. */
  input: z.ZodType | null;
  output: z.ZodType | null;
  /** What its calls are counted as. */
  limit: ProcedureLimit;
  /** What it asks the table, and what that costs. */
  pattern: AccessPattern;
  /** The reasons for which a well-formed call may fail, but for those that `commonRefusals` has; each once. */
  refusals: ErrorReason[];
}

/** What befalls a call of any procedure. */
export const commonRefusals: readonly ErrorReason[] = ["SERVICE_UNAVAILABLE", "INTERNAL"];

/** Typed as the nested routers, the record is flat: paths and procedures. */
const byName = appRouter._def.procedures as unknown as Record<string, AnyTRPCProcedure>;

const schemaOrNull = (parser: unknown) => (parser instanceof z.ZodType ? parser : null);

const patterns = new Map(accessPatternList.map((pattern) => [pattern.id, pattern]));

function patternOf(name: string): AccessPattern {
  const pattern = patterns.get(name);
  if (!pattern) throw new TypeError(`${name} has no access pattern`);
  return pattern;
}

function describeProcedure([name, { _def }]: [string, AnyTRPCProcedure]): ProcedureDescription {
  const { type, inputs, output } = _def as unknown as { type: typeof _def.type; inputs: unknown[]; output?: unknown };
  const { limit, refusals } = _def.meta as ProcedureMeta;
  const input = schemaOrNull(inputs[0]);
  const pattern = patternOf(name);
  const refused = new Set([...(input ? schemaRefusals(input) : []), ...refusals]);
  // A write may meet another one; what a query writes is a cache, which may stay as it is.
  if (type === "mutation" && pattern.budget.writeUnits > 0) refused.add("WRITE_CONFLICT");
  return { name, kind: type, input, output: schemaOrNull(output), limit, pattern, refusals: [...refused] };
}

/** Returns every procedure of the router, in its order. Throws for one without an access pattern. */
export function describeProcedures(): ProcedureDescription[] {
  return Object.entries(byName).map(describeProcedure);
}
