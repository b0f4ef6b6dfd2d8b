import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import path from "node:path";

/** The repository that these tests are part of. */
export const root = path.resolve(import.meta.dirname, "../../../..");

/**
 * Lets the packages in a copy of the repository find one another in the copy, and everything else where it is installed
 * for this one, but for what tools keep there. pnpm is not to be run in the copy: it would tidy up what is linked.
 */
export function linkInstalled(copy: string): void {
  mkdirSync(path.join(copy, "node_modules"));
  for (const name of readdirSync(path.join(root, "node_modules"))) {
    if (name === ".cache") continue;
    symlinkSync(path.join(root, "node_modules", name), path.join(copy, "node_modules", name));
  }
  for (const group of ["apps", "packages"]) {
    for (const name of readdirSync(path.join(copy, group))) {
      const from = path.join(root, group, name, "node_modules");
      const to = path.join(copy, group, name, "node_modules");
      if (existsSync(from)) cpSync(from, to, { recursive: true, verbatimSymlinks: true });
    }
  }
}
