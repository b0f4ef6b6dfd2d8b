import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { whyWithoutCommit, writeCommitFiles } from "./commit-files.ts";
import { linkInstalled, root } from "./link-installed.ts";
import { missingDependencies } from "./missing-dependencies.ts";

/** The release before this code: what people run while they change over, and what their devices have. */
export interface PreviousRelease {
  /** Its built server, which serves its built app once there is one. */
  readonly serverMain: string;
  /** The sources of its `client-sdk`, which run as those of today do. */
  readonly clientSdk: string;
  /** Builds its app where that has not been done yet: some 10 seconds of processor time. */
  buildApp(): void;
}

/** The commit, by hand: docs/decisions/0054 says when it changes. */
const commit = readFileSync(path.join(import.meta.dirname, "../../previous-release"), "utf8").trim();

/** What is run of it. */
const packages = ["server", "client-sdk", "client"];

const cache = path.join(root, ".tools/previous-release");

/** Returns where it is kept once it is built: for this commit, beside what is installed now. */
function cachePlace(): string {
  const lockfile = readFileSync(path.join(root, "pnpm-lock.yaml"));
  const installed = createHash("sha256").update(lockfile).digest("hex").slice(0, 8);
  return path.join(cache, `${commit.slice(0, 12)}-${installed}`);
}

/** Removes what was kept of releases before, or beside what was installed before. */
function forgetOthers(place: string): void {
  const others = readdirSync(cache).filter(
    (name) => /^[\da-f]{12}-[\da-f]{8}$/.test(name) && name !== path.basename(place),
  );
  for (const name of others) rmSync(path.join(cache, name), { recursive: true, force: true });
}

/** Gives a release what its packages run with; returns why that cannot be, null where it can. */
function install(release: string): string | null {
  const missing = missingDependencies(release, packages);
  if (missing.length === 0) {
    linkInstalled(release);
    return null;
  }
  const filters = packages.map((name) => `--filter=@quick-photos/${name}...`);
  const { status } = spawnSync("pnpm", ["install", "--frozen-lockfile", "--prefer-offline", ...filters], {
    cwd: release,
  });
  return status === 0 ? null : `${missing.join(", ")} cannot be installed for commit ${commit.slice(0, 7)}`;
}

/** Another test may have been faster, with the same. */
function putInPlace(beside: string, place: string): void {
  try {
    renameSync(beside, place);
  } catch (error) {
    if (!existsSync(place)) throw error;
  }
}

/** Makes it in a folder beside, so that nobody finds half of it; returns why that cannot be, null where it can. */
function make(place: string): string | null {
  const beside = `${place}.${process.pid}`;
  mkdirSync(cache, { recursive: true });
  try {
    writeCommitFiles(commit, beside);
    const reason = install(beside);
    if (reason !== null) return reason;
    execFileSync(process.execPath, ["build.mjs"], { cwd: path.join(beside, "apps/server"), stdio: "pipe" });
    putInPlace(beside, place);
    forgetOthers(place);
    return null;
  } finally {
    for (const left of [beside, `${beside}.index`]) rmSync(left, { recursive: true, force: true });
  }
}

/** Builds an app by its own configuration, with the tools of today. */
function buildApp(client: string): void {
  if (existsSync(path.join(client, "dist/index.html"))) return;
  const vite = path.join(client, "node_modules/vite/bin/vite.js");
  execFileSync(process.execPath, [vite, "build"], { cwd: client, stdio: "pipe" });
}

/**
 * Returns the previous release, its server built from its commit where it was not yet; or why it cannot be had, for the
 * title of a test that is left out.
 */
export function openPreviousRelease(): PreviousRelease | string {
  const place = cachePlace();
  const reason = whyWithoutCommit(commit) ?? (existsSync(place) ? null : make(place));
  if (reason !== null) return reason;
  return {
    serverMain: path.join(place, "apps/server/dist/main.js"),
    clientSdk: path.join(place, "packages/client-sdk/src/index.ts"),
    buildApp: () => buildApp(path.join(place, "apps/client")),
  };
}
