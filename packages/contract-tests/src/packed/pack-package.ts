import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { root } from "../readme/pages.ts";

/** Packs a package of this repository into a folder as `npm publish` would; returns the tarball. */
export function packPackage(name: string, folder: string): string {
  const source = path.join(root, "packages", name);
  execFileSync("pnpm", ["run", "build:package"], { cwd: source, stdio: "pipe" });
  execFileSync("pnpm", ["pack", `--pack-destination=${folder}`], { cwd: source, stdio: "pipe" });
  const { version } = JSON.parse(readFileSync(path.join(source, "package.json"), "utf8"));
  return path.join(folder, `quick-photos-${name}-${version}.tgz`);
}

/** Installs a tarball into a project, with what it depends on. */
export function installTarball(tarball: string, project: string): void {
  const quietly = ["--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"];
  execFileSync("npm", ["install", ...quietly, tarball], { cwd: project, stdio: "pipe" });
}

/** Whether what is wrong with types is so for a kind of modules that no package here has. */
const isOfOldModules = (kind: string) => kind === "node10" || kind === "node16-cjs";

/** Returns what publint and are-the-types-wrong find in a tarball, for modules of ECMAScript; without types is one. */
export async function findingsOf(tarball: string): Promise<unknown[]> {
  const { buffer } = new Uint8Array(readFileSync(tarball));
  const { messages } = await publint({ pack: { tarball: buffer }, strict: true });
  const checked = await checkPackage(createPackageFromTarballData(new Uint8Array(buffer)));
  if (!checked.types) return [...messages, "it has no types"];
  const others = checked.problems.filter((one) => !("resolutionKind" in one && isOfOldModules(one.resolutionKind)));
  return [...messages, ...others];
}
