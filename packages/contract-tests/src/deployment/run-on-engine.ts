import { tryCases } from "./try-cases.ts";

/** What is to be tried on an engine, and where that is told. */
export interface EngineRun {
  /** Where it speaks DynamoDB's protocol. */
  endpoint: string;
  only: string[];
  junit: string | null;
}

/**
 * Tries the contract in this process, on a table of its own in an engine that runs elsewhere; the table is removed in the
 * end. Returns the exit status: 0 when all agrees, 1 when something differs, 2 when it could not be tried.
 */
export async function runOnEngine({ endpoint, only, junit }: EngineRun): Promise<number> {
  // What reads the environment, src/config.ts, is loaded where the cases run.
  process.env.DYNAMODB_ENDPOINT = endpoint;
  const { differences, faults } = await tryCases({
    file: "engine.contract.ts",
    provide: { only },
    name: endpoint,
    lacks: ["http"],
    junit,
    patienceMs: 0,
  });
  if (differences > 0) return 1;
  return faults > 0 ? 2 : 0;
}
