import {
  fingerprintKey,
  fingerprintsPrefix,
  isKeySegment,
  photoManifestKey,
  photoPrefix,
  type UploadIdentity,
  uploadKey,
} from "../media-keys.ts";
import type { ObjectStore } from "../object-store.ts";
import { photoManifestSchema } from "./photo-manifest.ts";
import { parseJson } from "./read-manifest.ts";

/**
 * Returns the keys that say what a photo was made of. Where no manifest tells, they are looked for among all of the
 * owner's: somebody who published and somebody who removed at once may have left one without the other.
 */
async function findMarks(store: ObjectStore, photo: UploadIdentity): Promise<string[]> {
  const manifest = photoManifestSchema.safeParse(parseJson(await store.get(photoManifestKey(photo))));
  if (manifest.success) return [fingerprintKey(photo, manifest.data.sha256)];
  const marks: string[] = [];
  for await (const { key } of store.list(fingerprintsPrefix(photo.ownerId))) {
    if (key.endsWith(`/${photo.ulid}`)) marks.push(key);
  }
  return marks;
}

/**
 * Removes everything of a photo, whatever of it there is. It can no longer be made of its upload first, then it is no
 * longer found as the twin of another one, then no longer whole, and only then its files go: a crash leaves nothing that
 * is taken for finished.
 */
export async function removePhoto(store: ObjectStore, { ownerId, ulid }: UploadIdentity): Promise<void> {
  if (!isKeySegment(ownerId) || !isKeySegment(ulid)) throw new TypeError("ids consist of letters and digits");
  const photo = { ownerId, ulid };
  await store.delete([uploadKey(photo), ...(await findMarks(store, photo)), photoManifestKey(photo)]);
  const files: string[] = [];
  for await (const { key } of store.list(photoPrefix(photo))) files.push(key);
  await store.delete(files);
}
