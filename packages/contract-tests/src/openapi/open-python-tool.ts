import { spawnSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import path from "node:path";
import { isLong } from "@quick-photos/testing";
import { root } from "../readme/pages.ts";

/** Programs of Python: its own, and the generator of clients with all that both need. */
export interface PythonTool {
  python: string;
  generator: string;
}

/** Where they are installed, once. */
const folder = path.join(root, ".tools/openapi-python-client");
const bin = path.join(folder, process.platform === "win32" ? "Scripts" : "bin");
const tool: PythonTool = { python: path.join(bin, "python"), generator: path.join(bin, "openapi-python-client") };

/** What has to be installed, all of it with checksums. */
const requirements = path.join(import.meta.dirname, "../../python/requirements.txt");

const succeeds = (command: string, ...args: string[]) => spawnSync(command, args, { stdio: "ignore" }).status === 0;

/** Nothing runs when these are installed: packages that would have to be built are refused. */
const install = ["-m", "pip", "install", "--quiet", "--require-hashes", "--only-binary=:all:", "--requirement"];

/**
 * Returns the generator of clients in Python, or in words why there is none here. At night it is installed where Python
 * and a registry are; by day a test asks no registry.
 */
export function openPythonTool(): PythonTool | string {
  if (existsSync(tool.generator)) return tool;
  if (!isLong) return "by day, where `npm run test:long` has not installed openapi-python-client yet";
  if (!succeeds("python3", "-m", "venv", folder)) return "no python3 with venv on PATH";
  if (succeeds(tool.python, ...install, requirements)) return tool;
  rmSync(folder, { recursive: true });
  return "openapi-python-client cannot be installed: no registry, or another Python than it wants";
}
