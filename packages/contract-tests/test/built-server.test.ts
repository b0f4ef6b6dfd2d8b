import { builtServer, describeOwn } from "../src/bindings-under-test.ts";

describeOwn(builtServer);
