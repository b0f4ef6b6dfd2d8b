import { inject } from "vitest";
import { describeContract } from "../describe-contract.ts";
import { deploymentUnderTest } from "./deployment-under-test.ts";

describeContract(deploymentUnderTest(inject("deployment")));
