import type { UploadIdentity } from "../media-keys.ts";
import type { ObjectStore } from "../object-store.ts";
import { filesOfPhoto, type PhotoManifest } from "./photo-manifest.ts";
import type { Rendered, RenderedFile } from "./upload-product.ts";

/** A photo's files and facts under the keys of another one of the same owner; null when a file is gone. */
export async function copyPhoto(
  store: ObjectStore,
  manifest: PhotoManifest,
  { from, to }: { from: UploadIdentity; to: UploadIdentity },
): Promise<Rendered<PhotoManifest> | null> {
  const moved = (key: string) => key.replace(`/${from.ulid}/`, `/${to.ulid}/`);
  const files: RenderedFile[] = [];
  for (const key of filesOfPhoto(manifest)) {
    const bytes = await store.get(key);
    if (bytes === null) return null;
    files.push({ key: moved(key), bytes, contentType: key.endsWith(".jpg") ? "image/jpeg" : "image/webp" });
  }
  const { thumb, feed, full } = manifest.renditions;
  const renditions = { thumb: moved(thumb), feed: moved(feed), full: moved(full) };
  return { files, manifest: { ...manifest, renditions } };
}
