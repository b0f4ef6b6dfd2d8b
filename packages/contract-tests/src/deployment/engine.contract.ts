import { inject } from "vitest";
import { inProcess, promises } from "../bindings-under-test.ts";
import { describeContract } from "../describe-contract.ts";

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

describeContract({
  ...inProcess,
  open: async () => binding,
  name: "the API in process",
  differsFor: (promiser) => only.length === 0 || only.includes(promiser),
  isTriedByDay: () => true,
});
