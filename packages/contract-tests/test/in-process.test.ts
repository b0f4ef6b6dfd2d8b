import { isLong } from "@quick-photos/testing";
import { describe } from "vitest";
import { bindInProcess } from "../src/bindings/in-process.ts";
import { describeContract } from "../src/describe-contract.ts";

// By day the same procedures are called in the same process through HTTP (without-socket.test.ts).
describe.runIf(isLong)("at night (npm run test:long)", () => {
  describeContract("the API in process", { open: bindInProcess, lacks: ["http"] });
});
