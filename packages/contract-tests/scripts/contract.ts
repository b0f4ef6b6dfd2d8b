import { readArguments, usage } from "../src/deployment/read-arguments.ts";

/** `npm run contract`: tries the contract against a service at an address. */

try {
  // npm and pnpm say where they were called; this runs in the package's own folder.
  const run = readArguments(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd());
  if (run === null) process.stdout.write(`${usage}\n`);
  else {
    // Only now: an argument that is wrong is said at once.
    const { runContract } = await import("../src/deployment/run-contract.ts");
    process.exitCode = await runContract(run);
  }
} catch (error) {
  const isAboutArguments = error instanceof TypeError;
  process.stderr.write(`${error instanceof Error ? error.message : error}\n${isAboutArguments ? `\n${usage}\n` : ""}`);
  process.exitCode = 2;
}
