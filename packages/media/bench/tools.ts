import { execFileSync, spawnSync } from "node:child_process";
import path from "node:path";

/** What a run of `render-once.ts` took. */
export interface Cost {
  cpuSeconds: number;
  peakMb: number;
  outcome: string;
}

/** Returns whether a program is installed, and says so when it is not. */
export function isInstalled(program: string, debianPackage: string): boolean {
  const found = spawnSync("sh", ["-c", `command -v ${program}`]).status === 0;
  if (!found) print(`${program} is missing (Debian: ${debianPackage}); what is compared with it is left out.`);
  return found;
}

/** Renders a file in a process of its own, with the allocator set as `npm start` sets it. */
export function renderOnce(file: string): Cost {
  const script = path.join(import.meta.dirname, "render-once.ts");
  const settings = "MALLOC_ARENA_MAX=2 MALLOC_MMAP_THRESHOLD_=131072 MALLOC_TRIM_THRESHOLD_=131072";
  const command = `${settings} exec "${process.execPath}" --import tsx "${script}" "${file}"`;
  return JSON.parse(execFileSync("sh", ["-c", command], { encoding: "utf8" }));
}

/** Returns the processor seconds, user and system, of a command. */
export function cpuSecondsOf(command: string): number {
  const { stderr } = spawnSync("bash", ["-c", `TIMEFORMAT='%U %S'; time ${command} >/dev/null 2>&1`], {
    encoding: "utf8",
  });
  const [user = 0, system = 0] = stderr.trim().split(/\s+/).map(Number);
  return user + system;
}

/** The middle one of several measurements. */
export function median(numbers: number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

/** Prints a line. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
