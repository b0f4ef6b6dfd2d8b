import { promises } from "@quick-photos/contract-suite/cases/promises";
import { inject } from "vitest";
import { describeOwn, inProcess } from "../bindings-under-test.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Whose promises are tried; everybody's when there are none. */
    only: string[];
  }
}

const only = inject("only");
for (const name of only) {
  if (!promises.some(({ of }) => of === name)) throw new RangeError(`There is no procedure ${name}.`);
}

// An engine on which nothing starts is said once, and not by every case.
const binding = await inProcess.open();

describeOwn({
  ...inProcess,
  open: async () => binding,
  name: "the API in process",
  differsFor: (promiser) => only.length === 0 || only.includes(promiser),
  isTriedByDay: () => true,
});
