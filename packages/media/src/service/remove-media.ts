import { fallbackKey } from "../fallback-key.ts";
import { parseMediaKey, photoPrefix, type UploadIdentity } from "../media-keys.ts";
import type { ObjectStore } from "../object-store.ts";
import { removePhoto } from "./remove-photo.ts";

/** Removes public files by key: of a photo everything there is, of a picture the JPEG with the WebP. */
export async function removeMedia(store: ObjectStore, keys: readonly string[]): Promise<void> {
  const photos = new Map<string, UploadIdentity>();
  const pictures = new Set<string>();
  for (const key of keys) {
    const parsed = parseMediaKey(key);
    if (!parsed) throw new TypeError(`not a media key: ${key}`);
    if (parsed.photo) photos.set(photoPrefix(parsed.photo), parsed.photo);
    else for (const file of [key, fallbackKey(key)]) pictures.add(file);
  }
  for (const photo of photos.values()) await removePhoto(store, photo);
  await store.delete([...pictures]);
}
