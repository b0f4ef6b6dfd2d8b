#!/usr/bin/env node
import { readArguments, usageOf } from "./deployment/read-arguments.ts";
import { runCommand } from "./deployment/run-command.ts";

/** `quick-photos-contract`: tries the contract against a service at an address. */

const usage = usageOf({ call: "npx quick-photos-contract", otherwise: [], options: [] });

await runCommand(usage, () => {
  const run = readArguments(process.argv.slice(2), process.cwd());
  // Only now: an argument that is wrong is said at once.
  return run && import("./deployment/run-contract.ts").then(({ runContract }) => runContract(run));
});
