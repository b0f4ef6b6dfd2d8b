import { isLong } from "@quick-photos/testing";
import { test } from "vitest";
import { bindInProcess } from "../src/bindings/in-process.ts";
import { describeContract } from "../src/describe-contract.ts";

// By day the same procedures are called in the same process through HTTP (without-socket.test.ts).
if (isLong) describeContract("the API in process", { open: bindInProcess, lacks: ["http"] });
else test.todo("the API in process is tried at night (npm run test:long)");
