import { inProcess, withoutSocket } from "../src/bindings-under-test.ts";
import { describeContract } from "../src/describe-contract.ts";

describeContract(withoutSocket);
// Beside the other, since a file of its own would load everything once more.
describeContract(inProcess);
