import { execFileSync, spawnSync } from "node:child_process";
import { root } from "./link-installed.ts";

/** Returns why there are no files of a commit here; null where there are. */
export function whyWithoutCommit(commit: string): string | null {
  const { error, status } = spawnSync("git", ["cat-file", "-e", `${commit}^{commit}`], { cwd: root });
  if (error) return "there is no git here";
  if (status === 0) return null;
  return `this is no clone with commit ${commit.slice(0, 7)} in it: git fetch --unshallow`;
}

/** Writes the files of a commit into a folder, which is made; nothing of the repository changes. */
export function writeCommitFiles(commit: string, folder: string): void {
  const env = { ...process.env, GIT_INDEX_FILE: `${folder}.index` };
  execFileSync("git", ["read-tree", commit], { cwd: root, env });
  execFileSync("git", ["checkout-index", "--all", `--prefix=${folder}/`], { cwd: root, env });
}
