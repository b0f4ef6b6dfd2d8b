import fc from "fast-check";
import { fuzzCases } from "./fuzz-cases.ts";
import { openFuzzService } from "./fuzz-service.ts";
import { createMemory } from "./memory.ts";
import { moveIn } from "./resident.ts";
import { tryCase } from "./try-case.ts";

/** How much to try, from which seed. */
export interface FuzzOptions {
  count: number;
  seed: number;
  /** Told of each thing tried. */
  onTried(done: number): void;
}

/** What came of all of it. */
export interface FuzzReport {
  /** How often each outcome came: reasons of refusals, and statuses. */
  outcomes: Map<string, number>;
  /** What is wrong, with the least that shows it; nothing as a rule. */
  faults: string[];
}

/**
 * Somebody else moves in after so many, since a session may have been ended and things have been used up; the secrets of
 * who was there are then among what inputs are made of.
 */
const residence = 1_000;

/** Sends inputs and requests of every shape to the whole server, then asks whether it lives and what the table says. */
export async function runFuzz({ count, seed, onTried }: FuzzOptions): Promise<FuzzReport> {
  await using service = await openFuzzService();
  const outcomes = new Map<string, number>();
  const memory = createMemory();
  const scene = { service, memory, resident: await moveIn(service, memory) };
  let done = 0;
  const property = fc.asyncProperty(fuzzCases, async (fuzzCase) => {
    if (done % residence === 0) {
      memory.learn(scene.resident);
      scene.resident = await moveIn(service, memory);
    }
    const { outcome, faults } = await tryCase(fuzzCase, scene);
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    onTried(++done);
    if (faults.length > 0) throw new Error(faults.join("\n"));
  });
  const details = await fc.check(property, { numRuns: count, seed });
  const faults = details.failed ? [fc.defaultReportMessage(details) ?? "something failed"] : [];
  const health = await service.fetch("/readyz");
  if (health.status !== 200) faults.push(`afterwards the server is not ready: ${await health.text()}`);
  faults.push(...(await service.audit()).map((finding) => `the audit finds ${JSON.stringify(finding)}`));
  return { outcomes, faults };
}
