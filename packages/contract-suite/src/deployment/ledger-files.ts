import { mkdirSync, readdirSync } from "node:fs";
import path from "node:path";

/** Characters that no file system gives a meaning to. */
const placeOf = (baseUrl: string) => new URL(baseUrl).host.replaceAll(/[^\w.-]/g, "_");

/** Returns the file in which a process notes its accounts at an address; its folder is there then. */
export function ledgerOf(folder: string, baseUrl: string, processId = process.pid): string {
  mkdirSync(folder, { recursive: true });
  return path.join(folder, `${placeOf(baseUrl)}.${processId}.jsonl`);
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/**
 * Returns the ledgers that runs against an address have left behind. The accounts of a run that still goes on are its
 * own; a process that has got the number of one that is gone only puts the removal off.
 */
export function leftLedgers(folder: string, baseUrl: string): string[] {
  const start = `${placeOf(baseUrl)}.`;
  return readdirSync(folder)
    .filter((name) => name.startsWith(start) && /^\d+\.jsonl$/.test(name.slice(start.length)))
    .filter((name) => {
      const processId = Number.parseInt(name.slice(start.length), 10);
      return processId === process.pid || !isRunning(processId);
    })
    .map((name) => path.join(folder, name));
}
