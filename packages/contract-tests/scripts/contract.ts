import { readArguments, usage } from "../src/deployment/read-arguments.ts";

/** `npm run contract`: tries the contract against a service at an address. */

try {
  const command = readArguments(process.argv.slice(2), process.cwd());
  // Only now: an argument that is wrong is said at once.
  if (command.kind === "help") process.stdout.write(`${usage}\n`);
  else if (command.kind === "url") {
    const { runContract } = await import("../src/deployment/run-contract.ts");
    process.exitCode = await runContract(command);
  } else {
    const { runOnEngine } = await import("../src/deployment/run-on-engine.ts");
    process.exitCode = await runOnEngine(command);
  }
} catch (error) {
  const isAboutArguments = error instanceof TypeError;
  process.stderr.write(`${error instanceof Error ? error.message : error}\n${isAboutArguments ? `\n${usage}\n` : ""}`);
  process.exitCode = 2;
}
