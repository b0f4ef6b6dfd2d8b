import { functions, withBucket } from "../src/bindings-under-test.ts";
import { describeContract } from "../src/describe-contract.ts";

describeContract(withBucket);

// Beside it, since what a file of these loads takes longer than its cases by day.
describeContract(functions);
