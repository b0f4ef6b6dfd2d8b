import { isLong } from "@quick-photos/testing";
import { test } from "vitest";
import { inProcess } from "../src/bindings-under-test.ts";
import { describeContract } from "../src/describe-contract.ts";

if (isLong) describeContract(inProcess);
else test.todo("the API in process is tried at night (npm run test:long)");
