import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import pLimit from "p-limit";
import { checkedKey } from "../key-pattern.ts";
import type { ObjectStore } from "../object-store.ts";
import { type FileSource, removeFile, writeFileAtomically } from "./atomic-file.ts";
import { orNull, orUnavailable } from "./file-errors.ts";
import { listFiles } from "./list-files.ts";
import { prepareDrafts } from "./prepare-drafts.ts";

/** A store in `directory`, which is made when it is missing. `uploadUrl` is where the PUT of an upload id goes. */
export function createFolderStore(o: { directory: string; uploadUrl: (uploadId: string) => string }): ObjectStore {
  const fileOf = (key: string): string => path.join(o.directory, ...checkedKey(key).split("/"));
  // Otherwise a removal could take away a folder, being empty, just before a new file is moved into it.
  const inTurn = pLimit(1);
  const drafts = path.join(o.directory, "tmp");
  const write = async (key: string, source: FileSource): Promise<void> => {
    const target = fileOf(key);
    await orUnavailable(prepareDrafts(drafts));
    await orUnavailable(writeFileAtomically({ target, drafts, source, inTurn }));
  };
  return {
    put: write,
    putStream: write,
    get: async (key) => orUnavailable(orNull(readFile(fileOf(key)))),
    async head(key) {
      const found = await orUnavailable(orNull(stat(fileOf(key))));
      if (!found?.isFile()) return null;
      return { byteLength: found.size, version: `${found.size.toString(36)}-${found.mtimeMs.toString(36)}` };
    },
    list: (prefix) => listFiles(o.directory, prefix),
    async delete(keys) {
      const files = keys.map(fileOf);
      for (const file of files) await orUnavailable(removeFile(file, inTurn));
    },
    presign: async ({ uploadId, contentType }) => ({
      url: o.uploadUrl(uploadId),
      headers: { "content-type": contentType },
    }),
    read: async (key, range) => createReadStream(fileOf(key), range),
  };
}
