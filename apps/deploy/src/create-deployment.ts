import { type App, Tags, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import { AlarmsStack } from "./alarms/alarms-stack.ts";
import { ApiContainerStack } from "./api/api-container-stack.ts";
import { ApiFunctionStack } from "./api/api-function-stack.ts";
import { DataStack } from "./data/data-stack.ts";
import { EdgeStack } from "./edge/edge-stack.ts";
import { builtFunctions } from "./functions.ts";
import { ProjectorStack } from "./projector/projector-stack.ts";
import { OperatorsStack } from "./roles/operators-stack.ts";
import type { Settings } from "./settings.ts";

/** Makes the CDK refuse what CloudFormation would refuse, and not only say so. */
const refuseInvalid = "@aws-cdk/core:validateAgainstDefaultRules";

/** The stacks of a deployment. */
export interface Deployment {
  data: DataStack;
  operators: OperatorsStack;
  projector: ProjectorStack;
  alarms: AlarmsStack;
  /** What serves it and where it is open to the world; servers of one's own do elsewhere. */
  api?: ApiFunctionStack | ApiContainerStack;
  edge?: EdgeStack;
}

function createApi(app: App, props: { data: DataStack; settings: Settings; folder: string }) {
  const { api, image = "", name } = props.settings;
  const stackName = `${name}-api`;
  if (api === "function") return new ApiFunctionStack(app, "Api", { stackName, ...props });
  return new ApiContainerStack(app, "Api", { stackName, ...props, settings: { ...props.settings, image } });
}

/**
 * Makes the stacks in an app. Synthesising it checks each against AWS' rules (cdk-nag) and CloudFormation's own (the
 * validator that the CDK brings along), and fails for what is not acknowledged with its reason. `folder` has the built
 * functions, a folder each.
 */
export function createDeployment(app: App, settings: Settings, folder = builtFunctions): Deployment {
  app.node.setContext(refuseInvalid, true);
  Validations.of(app).addPlugins(new AwsSolutionsChecks());
  Tags.of(app).add("app", settings.name);
  const named = (part: string) => ({ stackName: `${settings.name}-${part}` });
  const data = new DataStack(app, "Data", { ...named("data"), settings });
  const operators = new OperatorsStack(app, "Operators", { ...named("operators"), data });
  const projector = new ProjectorStack(app, "Projector", { ...named("projector"), data, folder });
  const alarms = new AlarmsStack(app, "Alarms", { ...named("alarms"), data, projector, settings });
  const always = { data, operators, projector, alarms };
  if (settings.api === "none") return always;
  const api = createApi(app, { data, settings, folder });
  return { ...always, api, edge: new EdgeStack(app, "Edge", { ...named("edge"), data, api, settings }) };
}
