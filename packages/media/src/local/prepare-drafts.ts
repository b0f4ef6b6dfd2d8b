import { mkdir, readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { ticketLifetimeSeconds } from "../limits.ts";
import { orNull } from "./file-errors.ts";

/**
 * Makes the folder of unfinished files and removes what a crash left in it: drafts older than any upload ticket, which
 * nobody writes any more.
 */
export async function prepareDrafts(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const abandonedBefore = Date.now() - ticketLifetimeSeconds * 1000;
  for (const name of await readdir(folder)) {
    const draft = path.join(folder, name);
    const found = await orNull(stat(draft));
    if (found && found.mtimeMs < abandonedBefore) await rm(draft, { force: true });
  }
}
