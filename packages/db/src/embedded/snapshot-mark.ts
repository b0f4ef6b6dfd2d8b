import { readFileSync, rmSync, writeFileSync } from "node:fs";

const markOf = (dataFile: string) => `${dataFile}-snapshot`;

/** Returns the process that takes a snapshot of a file; null when none does that still runs. */
export function readSnapshotMark(dataFile: string): number | null {
  try {
    const pid = Number(readFileSync(markOf(dataFile), "utf8"));
    // A mark that a full disk has left empty names nobody: to ask for process 0 is to ask for one's own group.
    if (pid <= 0) return null;
    // In a container, what was killed and what comes after it often have the same number.
    return pid !== process.pid && process.kill(pid, 0) ? pid : null;
  } catch (error) {
    // Somebody else's process is one that runs.
    const isThere = error instanceof Error && "code" in error && error.code === "EPERM";
    return isThere ? 0 : null;
  }
}

/** Notes that this process is about to open a file beside its engine, and returns what takes the note back. */
export function markSnapshot(dataFile: string): () => void {
  const mark = markOf(dataFile);
  writeFileSync(mark, String(process.pid), { mode: 0o600 });
  return () => rmSync(mark, { force: true });
}
