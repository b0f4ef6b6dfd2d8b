import { usageOf } from "@quick-photos/contract-suite/deployment/read-arguments";
import { runCommand } from "@quick-photos/contract-suite/deployment/run-command";
import { program, readArguments } from "../src/engines/read-arguments.ts";

/** `npm run contract`: tries the contract against a service at an address, or on an engine. */

await runCommand(usageOf(program), () => {
  const command = readArguments(process.argv.slice(2), process.cwd());
  // Only now: an argument that is wrong is said at once.
  if (command.kind === "help") return null;
  if (command.kind === "engine") {
    return import("../src/engines/run-on-engine.ts").then(({ runOnEngine }) => runOnEngine(command));
  }
  return import("@quick-photos/contract-suite").then(({ runContract }) => runContract(command));
});
