import { spawnSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import path from "node:path";
import { isLong } from "../config.ts";

/** What is installed of Python's packages, and how its programs are found. */
export interface PythonTool {
  /** Returns where a program is: the tool's own, or `python`. */
  program(name: string): string;
}

/** Where tools are installed, once. */
const tools = path.resolve(import.meta.dirname, "../../../../.tools");

const succeeds = (command: string, ...args: string[]) => spawnSync(command, args, { stdio: "ignore" }).status === 0;

/** Nothing runs when these are installed: packages that would have to be built are refused. */
const install = ["-m", "pip", "install", "--quiet", "--require-hashes", "--only-binary=:all:", "--requirement"];

/**
 * Returns a tool of Python's, which bears the name of its main program, or in words why there is none here. At night it is
 * installed where Python and a registry are, with all that the file of requirements names, by checksums; by day a test
 * asks no registry.
 */
export function openPythonTool(name: string, requirements: string): PythonTool | string {
  const folder = path.join(tools, name);
  const program = (of: string) => path.join(folder, process.platform === "win32" ? "Scripts" : "bin", of);
  if (existsSync(program(name))) return { program };
  if (!isLong) return `by day, where \`npm run test:long\` has not installed ${name} yet`;
  if (!succeeds("python3", "-m", "venv", folder)) return "no python3 with venv on PATH";
  if (succeeds(program("python"), ...install, requirements)) return { program };
  rmSync(folder, { recursive: true });
  return `${name} cannot be installed: no registry, or another Python than it wants`;
}
