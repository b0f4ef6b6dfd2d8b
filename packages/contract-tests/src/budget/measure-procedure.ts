import { describeProcedures } from "@quick-photos/api";
import type { ProcedurePath } from "@quick-photos/contract-suite/cases/contract-case";
import type { Budget } from "@quick-photos/db";
import type { InProcessBinding } from "../bindings/in-process.ts";
import { probes } from "./probes.ts";
import type { Stage } from "./stage.ts";

/** What a call has cost, and the operations that it sent to the database. */
export interface MeasuredCall {
  cost: Budget;
  operations: string[];
  /** With nothing of what it names in the process's cache. */
  coldOperations: string[];
}

/** What leaves everything as it was: both calls can be made on one stage. */
const queries = new Set(describeProcedures().flatMap(({ name, kind }) => (kind === "query" ? [name] : [])));

/** Sets the stage for a call, and returns what measures it: on each run what the call alone has cost, as the engine reports it. */
async function prepare(stage: Stage<InProcessBinding>, path: ProcedurePath) {
  // What earlier calls left there would run out at a moment of its own, perhaps between the preparation and the call.
  const { cards, photos } = stage.binding.storage.db.targets;
  for (const remembered of [cards, photos]) remembered.clear();
  const anna = await stage.signUp();
  const call = await probes[path](stage, anna);
  return async (memory: "warm" | "cold") => {
    const { accessToken } = anna.session;
    const { api } = memory === "warm" ? anna : stage.binding.connectCold(accessToken);
    const { tally } = stage.binding.storage;
    tally.reset();
    await call(api);
    return { totals: tally.totals(path), operations: tally.operations(path) };
  };
}

/** Measures a usual call of a procedure on a real engine: with what it names in the process's cache, and without. */
export async function measureProcedure(stage: Stage<InProcessBinding>, path: ProcedurePath): Promise<MeasuredCall> {
  const measure = await prepare(stage, path);
  const warm = await measure("warm");
  const measureAgain = queries.has(path) ? measure : await prepare(stage, path);
  const cold = await measureAgain("cold");
  return {
    cost: { ...warm.totals, coldRequests: cold.totals.requests },
    operations: warm.operations,
    coldOperations: cold.operations,
  };
}
