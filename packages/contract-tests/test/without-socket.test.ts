import { describeOwn, inProcess, withoutSocket } from "../src/bindings-under-test.ts";

describeOwn(withoutSocket);
// Beside the other, since a file of its own would load everything once more.
describeOwn(inProcess);
