import { chmodSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { StartError } from "../start-error.ts";

/** What others than the owner may do. */
const othersBits = 0o077;

/** What is found in a data folder and nowhere else; some of it is in every one that was used. */
const ours = ["photos.db", "auth-secret", "sample.json", "engine.json", "media"];

/** Those of them who are not even in its group. */
const strangersBits = 0o007;

/**
 * Takes from a file or folder what others may do with it. One that belongs to somebody else and is open to a group, as a
 * volume of a container is, stays so; one that is open to all throws.
 */
function close(file: string): void {
  const mode = statSync(file, { throwIfNoEntry: false })?.mode ?? 0; // another start may have taken it away
  if ((mode & othersBits) === 0) return;
  try {
    chmodSync(file, mode & 0o777 & ~othersBits);
  } catch (error) {
    if ((mode & strangersBits) !== 0) throw error;
  }
}

/**
 * Takes the rights of others from a data folder and what lies in it, where an earlier version or another mask has left
 * some. A folder that others may look into and that holds other things is not ours to close. Throws StartError then, and
 * where it cannot be done.
 */
export function makePrivate(dataDir: string): void {
  if (process.platform === "win32") return; // there the rights of a folder are its parent's
  const advice = "set DATA_DIR to a folder of its own";
  const names = readdirSync(dataDir);
  const isOpen = (statSync(dataDir).mode & othersBits) !== 0;
  if (isOpen && names.length > 0 && !names.some((name) => ours.includes(name))) {
    throw new StartError(`the data folder ${dataDir} holds other things, and others may look into it; ${advice}`);
  }
  try {
    close(dataDir);
    for (const name of names) if (ours.some((known) => name.startsWith(known))) close(path.join(dataDir, name));
  } catch (cause) {
    throw new StartError(`the data folder ${dataDir} is open to others and cannot be closed to them; ${advice}`, {
      cause,
    });
  }
}
