import { randomUUID } from "node:crypto";
import { mkdir, open, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { isErrno, orNull } from "./file-errors.ts";

/** What a file is written from; the size of a stream need not be known. */
export type FileSource = Uint8Array | AsyncIterable<Uint8Array>;

/**
 * Writes a file whole or not at all, over one that is there: the bytes are on the disk before the name is. The
 * folder of drafts is there already, on the same file system.
 */
export async function writeFileAtomically(o: { target: string; drafts: string; source: FileSource }): Promise<void> {
  const draft = path.join(o.drafts, randomUUID());
  try {
    await writeDurably(draft, o.source);
    await moveInto(draft, o.target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
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

/** A removal next door may take the folder away, being empty, before the file is in it: then it is made again. */
async function moveInto(file: string, target: string, attempts = 5): Promise<void> {
  const folder = path.dirname(target);
  await mkdir(folder, { recursive: true });
  try {
    await rename(file, target);
  } catch (error) {
    if (attempts > 1 && isErrno(error, "ENOENT")) return moveInto(file, target, attempts - 1);
    throw error;
  }
  await syncFolder(folder);
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
