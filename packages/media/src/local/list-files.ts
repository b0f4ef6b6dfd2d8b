import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import type { StoredFile } from "../object-store.ts";
import { orNull, orUnavailable } from "./file-errors.ts";

/** Every file of a folder whose path in it, as a key, begins so. */
export async function* listFiles(directory: string, prefix: string): AsyncGenerator<StoredFile> {
  const start = path.join(directory, ...prefix.split("/").slice(0, -1));
  const names = (await orUnavailable(orNull(readdir(start, { withFileTypes: true })))) ?? [];
  for (const entry of names) {
    const file = path.join(start, entry.name);
    const key = path.relative(directory, file).split(path.sep).join("/");
    if (!key.startsWith(prefix)) continue;
    if (entry.isDirectory()) yield* listFiles(directory, `${key}/`);
    // What is removed meanwhile is not in the list.
    const found = entry.isFile() ? await orUnavailable(orNull(stat(file))) : null;
    if (found) yield { key, byteLength: found.size, modifiedAt: found.mtime };
  }
}
