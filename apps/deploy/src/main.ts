import { App } from "aws-cdk-lib";
import { createDeployment } from "./create-deployment.ts";
import { readSettings } from "./settings.ts";

const app = new App();
try {
  createDeployment(
    app,
    readSettings((name) => app.node.tryGetContext(name)),
  );
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
app.synth();
