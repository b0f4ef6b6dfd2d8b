import { closeSync, fsyncSync, openSync, statSync } from "node:fs";

/** Returns when a file, or the names in a folder, are safe from a loss of power. Windows has no such thing for folders. */
export function syncToDisk(file: string): void {
  if (process.platform === "win32" && statSync(file).isDirectory()) return;
  const descriptor = openSync(file, statSync(file).isDirectory() ? "r" : "r+");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
