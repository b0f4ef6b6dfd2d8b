import { bindInProcess } from "../src/bindings/in-process.ts";
import { describeContract } from "../src/describe-contract.ts";

describeContract("the API in process", { open: bindInProcess, lacks: ["http"] });
