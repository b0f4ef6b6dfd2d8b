import type { UploadIdentity } from "../media-keys.ts";
import type { ObjectStore } from "../object-store.ts";
import { photoProduct } from "./photo-product.ts";
import { pictureProduct } from "./picture-product.ts";
import { readManifest } from "./read-manifest.ts";

/** Whether an upload has become what it was meant for, so that its bytes are of no use any more. */
export async function isFinished(store: ObjectStore, upload: UploadIdentity): Promise<boolean> {
  if ((await readManifest(store, photoProduct, upload)) !== null) return true;
  return (await readManifest(store, pictureProduct, upload)) !== null;
}
