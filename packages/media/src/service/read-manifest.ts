import type { UploadIdentity } from "../media-keys.ts";
import type { ObjectStore } from "../object-store.ts";
import type { UploadProduct } from "./upload-product.ts";

/**
 * The manifest of a finished upload. Null when there is none or a file that it names is missing: then the work is not
 * done. One that does not fit its schema counts as none, because doing the work again replaces it.
 */
export async function readManifest<T extends object>(
  store: ObjectStore,
  product: UploadProduct<T>,
  upload: UploadIdentity,
): Promise<T | null> {
  const manifest = product.manifestSchema.safeParse(parseJson(await store.get(product.manifestKey(upload))));
  if (!manifest.success) return null;
  const heads = await Promise.all(product.filesOf(manifest.data).map((key) => store.head(key)));
  return heads.includes(null) ? null : manifest.data;
}

/** The value that a file holds as JSON; null for no file and for anything else. */
export function parseJson(bytes: Uint8Array | null): unknown {
  try {
    return bytes && JSON.parse(Buffer.from(bytes).toString());
  } catch {
    return null;
  }
}
