import { bindBuiltServer } from "../src/bindings/built-server.ts";
import { describeContract } from "../src/describe-contract.ts";

describeContract("the built server", { open: bindBuiltServer, lacks: ["clock", "storage"] });
