import { bindWithoutSocket } from "../src/bindings/without-socket.ts";
import { describeContract } from "../src/describe-contract.ts";

describeContract("the server without a socket", { open: bindWithoutSocket, lacks: [] });
