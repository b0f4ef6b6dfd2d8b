import path from "node:path";
import { tryCases } from "@quick-photos/contract-suite/deployment/try-cases";
import { type Departure, departures } from "./departures.ts";
import { type EngineResult, keepEngineResult } from "./engine-results.ts";

/** What is to be tried on an engine, and where that is told. */
export interface EngineRun {
  /** Where it speaks DynamoDB's protocol. */
  endpoint: string;
  only: string[];
  junit: string | null;
  /** Under which name and version the result is kept for docs/engines.md, null for not at all. */
  keep: string | null;
}

/** Returns in what the engine that the environment names departs from DynamoDB, found on a table that is removed again. */
async function probe(): Promise<Departure[]> {
  // What reads the environment, src/config.ts, is loaded where it is set.
  const { openTestEngine } = await import("../bindings/test-engine.ts");
  const { findDepartures } = await import("./find-departures.ts");
  await using engine = await openTestEngine();
  return await findDepartures(engine);
}

/** Tries the cases; returns how it went. */
async function tryEngine({ endpoint, only, junit }: EngineRun): Promise<Omit<EngineResult, "on">> {
  let departs: Departure[];
  try {
    departs = await probe();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    process.stderr.write(`${error.message}\n`);
    return { agree: 0, differ: 0, departs: [], fault: error.message };
  }
  for (const departure of departs) process.stdout.write(`Not as DynamoDB: ${departures[departure]}\n`);
  const { agreements, differences, faults } = await tryCases({
    file: path.join(import.meta.dirname, "engine.contract.ts"),
    provide: { only, departs },
    name: endpoint,
    lacks: ["http"],
    junit,
    patienceMs: 0,
  });
  return { agree: agreements, differ: differences, departs, fault: faults[0] ?? null };
}

/**
 * Tries the contract in this process, on tables of its own in an engine that runs elsewhere; they are removed in the end.
 * Returns the exit status: 0 when all agrees, 1 when something differs, 2 when it could not be tried.
 */
export async function runOnEngine(run: EngineRun): Promise<number> {
  process.env.DYNAMODB_ENDPOINT = run.endpoint;
  const result = await tryEngine(run);
  if (run.keep !== null) keepEngineResult(run.keep, { ...result, on: new Date().toISOString().slice(0, 10) });
  if (result.differ > 0) return 1;
  return result.fault === null ? 0 : 2;
}
