import { randomUUID } from "node:crypto";
import { mkdir, open, rename, rm, rmdir, unlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { isErrno, orNull } from "./file-errors.ts";

/** What a file is written from; the size of a stream need not be known. */
export type FileSource = Uint8Array | AsyncIterable<Uint8Array>;

/** Runs changes of names in a folder tree one after the other. */
export type InTurn = <T>(change: () => Promise<T>) => Promise<T>;

/**
 * Writes a file whole or not at all, over one that is there: the bytes are on the disk before the name is. The
 * folder of drafts is there already, on the same file system.
 */
export async function writeFileAtomically(o: {
  target: string;
  drafts: string;
  source: FileSource;
  inTurn: InTurn;
}): Promise<void> {
  const draft = path.join(o.drafts, randomUUID());
  const folder = path.dirname(o.target);
  try {
    await writeDurably(draft, o.source);
    await o.inTurn(() => moveInto(folder, draft, o.target));
    await syncFolder(folder);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** Attempts to move a file into a folder that other processes take away when it is empty. */
const maxAttempts = 20;

/** Moves a draft to its name; its folder is made, and made again when another process takes it away in between. */
async function moveInto(folder: string, draft: string, target: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await mkdir(folder, { recursive: true });
      return await rename(draft, target);
    } catch (error) {
      if (!isErrno(error, "ENOENT") || attempt === maxAttempts) throw error;
    }
  }
}

/** Removes a file, and its folder when that was its last; one that is gone already is no error. */
export async function removeFile(file: string, inTurn: InTurn): Promise<void> {
  await inTurn(async () => {
    await orNull(unlink(file));
    try {
      await rmdir(path.dirname(file));
    } catch (error) {
      if (!isErrno(error, "ENOENT", "ENOTEMPTY", "EEXIST")) throw error;
    }
  });
}

async function writeDurably(file: string, source: FileSource): Promise<void> {
  const handle = await open(file, "wx");
  try {
    await writeFile(handle, source);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes a new name in a folder survive a power failure; Windows has no way to ask for it and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await orNull(open(folder, "r"));
  try {
    await handle?.sync();
  } finally {
    await handle?.close();
  }
}
