import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import { everyDeparture } from "./departures.ts";

const file = path.join(import.meta.dirname, "engine-results.json");

const result = z.strictObject({
  agree: z.int(),
  differ: z.int(),
  /** In what the engine departs from DynamoDB, as far as that was looked for. */
  departs: z.array(z.enum(everyDeparture)),
  /** What kept the cases from being tried, null when they were. */
  fault: z.string().nullable(),
  /** The day of the run. */
  on: z.iso.date(),
});

const results = z.record(z.string(), result);

/** How a run on an engine went. */
export type EngineResult = z.infer<typeof result>;

/** Returns how the last kept run on each engine went, by its name and version. */
export function readEngineResults(): Record<string, EngineResult> {
  return results.parse(JSON.parse(readFileSync(file, "utf8")));
}

/** Keeps how a run on an engine went, in place of an earlier one with the same name. */
export function keepEngineResult(name: string, kept: EngineResult): void {
  const all = Object.entries({ ...readEngineResults(), [name]: kept }).sort(([a], [b]) => a.localeCompare(b, "en"));
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`);
}
