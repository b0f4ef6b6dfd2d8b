import { spawnSync } from "node:child_process";
import { ImageError } from "./image-error.ts";

/** Runs a program in a folder, with what it prints where this prints. Throws ImageError when it fails. */
export function run(program: string, args: string[], cwd: string): void {
  const { status, error } = spawnSync(program, args, { cwd, stdio: "inherit" });
  if (error) throw new ImageError(`${program} cannot be run: ${error.message}`, { cause: error });
  if (status !== 0) throw new ImageError(`${program} ${args[0]} ended with ${status}`);
}

/** Returns whether a program is there and works. */
export function works(program: string, ...args: string[]): boolean {
  return spawnSync(program, args, { stdio: "ignore" }).status === 0;
}
