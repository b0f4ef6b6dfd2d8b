import { readFileSync } from "node:fs";

/** How Linux counts time in /proc: 100 ticks a second. */
const tickMs = 10;

/** Returns the milliseconds of processor time, user and system, that a running process has had. */
export function cpuMsOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) * tickMs;
}
