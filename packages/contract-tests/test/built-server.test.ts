import { builtServer } from "../src/bindings-under-test.ts";
import { describeContract } from "../src/describe-contract.ts";

describeContract(builtServer);
