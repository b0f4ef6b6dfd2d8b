import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createTemporaryFolder } from "@quick-photos/testing";
import { App, type Stack } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { BUNDLING_STACKS } from "aws-cdk-lib/cx-api";
import { createDeployment, type Deployment } from "../src/create-deployment.ts";
import { readSettings } from "../src/settings.ts";

/** The template of each stack. */
export type Templates = Record<keyof Required<Deployment>, Template>;

/** What the build makes of the server; what is in them is not looked at here. */
const functions = ["project-stream", "advance-jobs", "set-aside", "api"];

/** Makes folders of functions as the build does, the same on every run, so that their hashes are. */
function standInForBuild(folder: string): string {
  for (const name of functions) {
    mkdirSync(path.join(folder, name), { recursive: true });
    writeFileSync(path.join(folder, name, "index.mjs"), `// ${name}\n`);
  }
  return folder;
}

/** Synthesises a deployment, checks and all; `change` may spoil it before. Throws what the checks find. */
export function synthesise(context: Record<string, string>, change = (_: Deployment) => {}): Templates {
  const folder = createTemporaryFolder();
  try {
    // What is bundled for AWS is left out, so that nothing is installed.
    const app = new App({ outdir: path.join(folder.path, "out"), context: { [BUNDLING_STACKS]: [] } });
    const settings = readSettings((name) => context[name]);
    const made = createDeployment(app, settings, standInForBuild(path.join(folder.path, "functions")));
    change(made);
    app.synth();
    const templates = Object.entries<Stack>({ ...made }).map(([name, stack]) => [name, Template.fromStack(stack)]);
    return Object.fromEntries(templates) as Templates;
  } finally {
    folder.remove();
  }
}

/** Each takes a second of a processor, so all tests share two. */
const made = new Map<string, Templates>();

function synthesiseOnce(context: Record<string, string>): Templates {
  const known = JSON.stringify(context);
  const templates = made.get(known) ?? synthesise(context);
  made.set(known, templates);
  return templates;
}

const ownName = {
  publicUrl: "https://photos.example",
  certificateArn: "arn:aws:acm:us-east-1:123456789012:certificate/0b1c",
};

/** Everything that can be had, with functions. */
export const withFunctions = () =>
  synthesiseOnce({
    ...ownName,
    api: "function",
    alarmEmail: "on-call@photos.example",
    contributorInsights: "true",
    warmThroughput: "12000:4000",
  });

/** The same with containers, under the name that CloudFront gives, and nothing else that can be had. */
export const withContainers = () => synthesiseOnce({ api: "container", image: "registry.example/photos@sha256:0b1c" });
