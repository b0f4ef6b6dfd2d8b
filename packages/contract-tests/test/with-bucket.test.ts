import { describeOwn, functions, withBucket } from "../src/bindings-under-test.ts";

describeOwn(withBucket);

// Beside it, since what a file of these loads takes longer than its cases by day.
describeOwn(functions);
