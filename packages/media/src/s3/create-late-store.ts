import type { ObjectStore } from "../object-store.ts";

/** Makes a store that is opened when it is first used: a process that touches no file loads no client of S3. */
export function createLateStore(open: () => Promise<ObjectStore>): ObjectStore {
  let opening: Promise<ObjectStore> | undefined;
  const opened = () => {
    opening ??= open();
    return opening;
  };
  return {
    put: async (...file) => (await opened()).put(...file),
    putStream: async (...file) => (await opened()).putStream(...file),
    get: async (key) => (await opened()).get(key),
    head: async (key) => (await opened()).head(key),
    read: async (...part) => (await opened()).read(...part),
    async *list(prefix) {
      yield* (await opened()).list(prefix);
    },
    delete: async (keys) => (await opened()).delete(keys),
    presign: async (upload) => (await opened()).presign(upload),
  };
}
