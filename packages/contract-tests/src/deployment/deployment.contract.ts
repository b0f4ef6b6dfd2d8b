import { inject } from "vitest";
import { describeContract } from "../describe-contract.ts";
import { type DeploymentOptions, deploymentUnderTest } from "./deployment-under-test.ts";

declare module "vitest" {
  interface ProvidedContext {
    deployment: DeploymentOptions;
  }
}

describeContract(deploymentUnderTest(inject("deployment")));
