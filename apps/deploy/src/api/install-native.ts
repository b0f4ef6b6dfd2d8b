import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { dependenciesOn, lockfileFor, type NativePart } from "./native-lockfile.ts";

const lockfile = path.resolve(import.meta.dirname, "../../../../pnpm-lock.yaml");

/** What functions run on, whatever this machine is. */
const target = ["--cpu=arm64", "--os=linux", "--libc=glibc"];

/** What pnpm leaves beside the packages for itself, with the time in it; and types. */
const leftovers = [".bin", ".modules.yaml", ".pnpm", ".pnpm-workspace-state-v1.json", "@types", "undici-types"];

/**
 * Installs parts into a folder, for the functions' machines and as the repository's lockfile has them: what is not in its
 * store comes from the registry, and is compared with the lockfile's checksums.
 */
export function installNative(folder: string, parts: readonly NativePart[]): void {
  const locked = readFileSync(lockfile, "utf8");
  const [manifest, lock] = [path.join(folder, "package.json"), path.join(folder, "pnpm-lock.yaml")];
  writeFileSync(manifest, JSON.stringify({ private: true, dependencies: dependenciesOn(locked, parts) }));
  writeFileSync(lock, lockfileFor(locked, parts));
  const how = ["--prod", "--frozen-lockfile", "--ignore-workspace", "--ignore-scripts", "--node-linker=hoisted"];
  const quiet = ["--reporter=append-only", "--loglevel=warn"];
  execFileSync("pnpm", ["install", ...how, ...quiet, ...target], {
    cwd: folder,
    shell: process.platform === "win32",
    // The CDK writes what it has made on stdout.
    stdio: ["ignore", 2, 2],
  });
  const gone = leftovers.map((name) => path.join(folder, "node_modules", name));
  for (const file of [manifest, lock, ...gone]) rmSync(file, { recursive: true, force: true });
}
