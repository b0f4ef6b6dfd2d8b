import { type App, Tags, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import { DataStack } from "./data/data-stack.ts";
import type { Settings } from "./settings.ts";

/** Makes the CDK refuse what CloudFormation would refuse, and not only say so. */
const refuseInvalid = "@aws-cdk/core:validateAgainstDefaultRules";

/** The stacks of a deployment. */
export interface Deployment {
  data: DataStack;
}

/**
 * Makes the stacks in an app. Synthesising it checks each against AWS' rules (cdk-nag) and CloudFormation's own (the
 * validator that the CDK brings along), and fails for what is not acknowledged with its reason.
 */
export function createDeployment(app: App, settings: Settings): Deployment {
  app.node.setContext(refuseInvalid, true);
  Validations.of(app).addPlugins(new AwsSolutionsChecks());
  Tags.of(app).add("app", settings.name);
  const data = new DataStack(app, "Data", { stackName: `${settings.name}-data`, settings });
  return { data };
}
