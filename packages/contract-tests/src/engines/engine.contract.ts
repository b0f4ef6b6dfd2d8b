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

const only = inject("only");
for (const name of only) {
  if (!promises.some(({ of }) => of === name)) throw new RangeError(`There is no procedure ${name}.`);
}

describeOwn({
  ...inProcess,
  // What an engine answers is tried, not how soon: some copy the whole table for each transaction.
  open: () => bindInProcess({ DYNAMODB_CLIENT: "sdk", DATABASE_TIMEOUT_MS: "60000" }),
  // A refusal in one case would take what follows from actions away from all the others.
  openFor: inject("departs").includes("goingOn") ? "test" : "file",
  name: "the API in process",
  differsFor: (promiser) => only.length === 0 || only.includes(promiser),
  isTriedByDay: () => true,
});
