import { fallbackKey } from "../fallback-key.ts";
import type { ObjectStore } from "../object-store.ts";

/** The keys of a picture's two files, by the key of the WebP. */
export function bothKeys(webp: string): [webp: string, jpeg: string] {
  return [webp, fallbackKey(webp)];
}

/** Returns those of the files that are not there. */
export async function missingFiles(store: ObjectStore, keys: readonly string[]): Promise<string[]> {
  const heads = await Promise.all(keys.map((key) => store.head(key)));
  return keys.filter((_, at) => heads[at] === null);
}
