import { fallbackKey } from "../fallback-key.ts";
import { fingerprintKey, parseMediaKey, photoManifestKey, type UploadIdentity } from "../media-keys.ts";
import type { ObjectStore } from "../object-store.ts";
import { photoManifestSchema } from "./photo-manifest.ts";
import { parseJson } from "./read-manifest.ts";

/**
 * Removes public files by key, the JPEG with the WebP, and what belongs to their photos. A photo is no longer found as
 * the twin of another one first, then no longer whole, and only then its files go: a crash leaves nothing that is
 * taken for finished.
 */
export async function removeMedia(store: ObjectStore, keys: readonly string[]): Promise<void> {
  const photos = new Map<string, UploadIdentity>();
  for (const key of keys) {
    const parsed = parseMediaKey(key);
    if (!parsed) throw new TypeError(`not a media key: ${key}`);
    if (parsed.photo) photos.set(photoManifestKey(parsed.photo), parsed.photo);
  }
  const marks: string[] = [];
  for (const [manifestKey, photo] of photos) {
    const manifest = photoManifestSchema.safeParse(parseJson(await store.get(manifestKey)));
    if (manifest.success) marks.push(fingerprintKey(photo, manifest.data.sha256));
  }
  await store.delete([...marks, ...photos.keys(), ...new Set(keys.flatMap((key) => [key, fallbackKey(key)]))]);
}
