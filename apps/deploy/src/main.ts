import { App } from "aws-cdk-lib";
import { createDeployment } from "./create-deployment.ts";
import { readSettings } from "./settings.ts";

const app = new App();
createDeployment(
  app,
  readSettings((name) => app.node.tryGetContext(name)),
);
app.synth();
