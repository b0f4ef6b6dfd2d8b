import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Figure } from "@quick-photos/bench";
import { createTemporaryFolder } from "@quick-photos/testing";
import type { Benchmark } from "./benchmarks.ts";

/** What a benchmark has found. */
export interface Gathered {
  figures: Figure[];
  /** Whether it ran to its end. */
  isComplete: boolean;
}

/** Runs a benchmark, which prints what it prints, and returns the figures that it reports. */
export async function gatherFigures({ workspace, script, args = [] }: Benchmark, more: string[]): Promise<Gathered> {
  await using folder = createTemporaryFolder();
  const file = path.join(folder.path, "figures");
  const command = ["--silent", "--filter", `@quick-photos/${workspace}`, script, ...args, ...more];
  const child = spawn("pnpm", command, { stdio: "inherit", env: { ...process.env, FIGURES_FILE: file } });
  const [status] = await once(child, "exit");
  const lines = existsSync(file) ? readFileSync(file, "utf8").trimEnd().split("\n") : [];
  return { figures: lines.map((line) => JSON.parse(line) as Figure), isComplete: status === 0 };
}
