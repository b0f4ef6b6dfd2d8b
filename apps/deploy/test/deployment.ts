import { App } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { createDeployment, type Deployment } from "../src/create-deployment.ts";
import { readSettings } from "../src/settings.ts";

/**
 * Synthesises a deployment into a folder, checks and all; `change` may spoil it before. Returns the template of each
 * stack by its name, and throws what the checks find.
 */
export function synthesise(
  outdir: string,
  { context = {}, change = () => {} }: { context?: Record<string, string>; change?: (made: Deployment) => void } = {},
) {
  const app = new App({ outdir });
  const made = createDeployment(
    app,
    readSettings((name) => context[name]),
  );
  change(made);
  app.synth();
  return { data: Template.fromStack(made.data) };
}
