import { accessSync, constants } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { EngineError } from "./engine-error.ts";

function assertRunnable(binary: string, advice: string): string {
  try {
    accessSync(binary, constants.X_OK);
    return binary;
  } catch (cause) {
    throw new EngineError("BINARY_MISSING", `no database engine to run at ${binary}: ${advice}`, { cause });
  }
}

/**
 * Returns the path of the engine's binary: the given one, else the one inside `@dynoxide/<platform>-<arch>`, which npm
 * installs only where it fits. Throws BINARY_MISSING.
 */
export function findEngineBinary(given?: string): string {
  if (given !== undefined) return assertRunnable(given, "correct or unset DYNOXIDE_BIN");
  const packageName = `@dynoxide/${process.platform}-${process.arch}`;
  let manifest: string;
  try {
    manifest = createRequire(import.meta.url).resolve(`${packageName}/package.json`);
  } catch (cause) {
    const advice = "install it and name its binary in DYNOXIDE_BIN, or name another engine in DYNAMODB_ENDPOINT";
    throw new EngineError("BINARY_MISSING", `the database engine ${packageName} is not installed: ${advice}`, {
      cause,
    });
  }
  const file = process.platform === "win32" ? "dynoxide.exe" : "dynoxide";
  return assertRunnable(path.join(path.dirname(manifest), file), `reinstall ${packageName}`);
}
