import { withoutSocket } from "../src/bindings-under-test.ts";
import { describeContract } from "../src/describe-contract.ts";

describeContract(withoutSocket);
