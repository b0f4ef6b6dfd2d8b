import path from "node:path";
import { tryCases } from "@quick-photos/contract-suite/deployment/try-cases";
import { keepEngineResult } from "./engine-results.ts";

/** What is to be tried on an engine, and where that is told. */
export interface EngineRun {
  /** Where it speaks DynamoDB's protocol. */
  endpoint: string;
  only: string[];
  junit: string | null;
  /** Under which name and version the result is kept for docs/engines.md, null for not at all. */
  keep: string | null;
}

/**
 * Tries the contract in this process, on a table of its own in an engine that runs elsewhere; the table is removed in the
 * end. Returns the exit status: 0 when all agrees, 1 when something differs, 2 when it could not be tried.
 */
export async function runOnEngine({ endpoint, only, junit, keep }: EngineRun): Promise<number> {
  // What reads the environment, src/config.ts, is loaded where the cases run.
  process.env.DYNAMODB_ENDPOINT = endpoint;
  const { agreements, differences, faults } = await tryCases({
    file: path.join(import.meta.dirname, "engine.contract.ts"),
    provide: { only },
    name: endpoint,
    lacks: ["http"],
    junit,
    patienceMs: 0,
  });
  if (keep !== null) {
    const on = new Date().toISOString().slice(0, 10);
    // The address is that of whoever tried it.
    const fault = faults[0]?.replaceAll(` (at ${endpoint})`, "").replace(/;.*/s, "") ?? null;
    keepEngineResult(keep, { agree: agreements, differ: differences, fault, on });
  }
  if (differences > 0) return 1;
  return faults.length > 0 ? 2 : 0;
}
