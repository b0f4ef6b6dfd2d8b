import { promises } from "@quick-photos/contract-suite/cases/promises";
import { inject } from "vitest";
import { bindInProcess } from "../bindings/in-process.ts";
import { describeOwn, inProcess } from "../bindings-under-test.ts";
import type { Departure } from "./departures.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Whose promises are tried; everybody's when there are none. */
    only: string[];
    /** In what the engine departs from DynamoDB. */
    departs: Departure[];
  }
}

/** What takes what follows from actions away from all cases that come after the first that meets it. */
const lasting: Departure[] = ["goingOn", "maps"];

const only = inject("only");
for (const name of only) {
  if (!promises.some(({ of }) => of === name)) throw new RangeError(`There is no procedure ${name}.`);
}

describeOwn({
  ...inProcess,
  // What an engine answers is tried, not how soon: some copy the whole table for each transaction.
  open: () => bindInProcess({ DYNAMODB_CLIENT: "sdk", DATABASE_TIMEOUT_MS: "60000" }),
  openFor: inject("departs").some((departure) => lasting.includes(departure)) ? "test" : "file",
  name: "the API in process",
  differsFor: (promiser) => only.length === 0 || only.includes(promiser),
  isTriedByDay: () => true,
});
