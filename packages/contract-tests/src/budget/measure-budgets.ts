import type { Budget } from "@quick-photos/db";
import type { ProcedurePath } from "../cases/contract-case.ts";
import { probes } from "./probes.ts";
import { openStage, type Stage } from "./stage.ts";

/** What a call has cost, and the operations that it sent to the database. */
export interface MeasuredCall extends Budget {
  operations: string[];
  /** With nothing of what it names in the process's cache. */
  coldOperations: string[];
}

/** What a call of every procedure has cost. */
export type MeasuredBudgets = Record<ProcedurePath, MeasuredCall>;

/** Runs a probe and returns what its call alone has cost, as the engine reports it. */
async function measureCall(
  stage: Stage,
  path: ProcedurePath,
  memory: "warm" | "cold",
): Promise<Omit<MeasuredCall, "coldRequests" | "coldOperations">> {
  const anna = await stage.signUp();
  const call = await probes[path](stage, anna);
  const { accessToken } = anna.session;
  const { api } = memory === "warm" ? anna : stage.binding.connectCold(accessToken);
  const { tally } = stage.binding.storage;
  tally.reset();
  await call(api);
  return { ...tally.totals(path), operations: tally.operations(path) };
}

async function measureProcedure(stage: Stage, path: ProcedurePath): Promise<MeasuredCall> {
  const cold = await measureCall(stage, path, "cold");
  const warm = await measureCall(stage, path, "warm");
  return { ...warm, coldRequests: cold.requests, coldOperations: cold.operations };
}

/** Measures a usual call of every procedure on a real engine: with what it names in the process's cache, and without. */
export async function measureBudgets(): Promise<MeasuredBudgets> {
  await using stage = await openStage();
  const measured: Partial<MeasuredBudgets> = {};
  for (const path of Object.keys(probes) as ProcedurePath[]) measured[path] = await measureProcedure(stage, path);
  return measured as MeasuredBudgets;
}
