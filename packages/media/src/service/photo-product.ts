import { fallbackKey } from "../fallback-key.ts";
import { fingerprintKey, photoManifestKey, renditionKey } from "../media-keys.ts";
import type { EncodedImage } from "../processing/encode-image.ts";
import { copyPhoto } from "./copy-photo.ts";
import { findTwins } from "./find-twins.ts";
import { filesOfPhoto, type PhotoManifest, photoManifestSchema } from "./photo-manifest.ts";
import { readManifest } from "./read-manifest.ts";
import type { RenderedFile, UploadProduct } from "./upload-product.ts";

/** An upload as a photo: three renditions in two formats each, and their facts. */
export const photoProduct: UploadProduct<PhotoManifest> = {
  manifestKey: photoManifestKey,
  manifestSchema: photoManifestSchema,
  filesOf: filesOfPhoto,
  async render(upload, bytes) {
    const { renderPhoto } = await import("../processing/render-photo.ts");
    const { width, height, placeholder, renditions } = await renderPhoto(bytes);
    const keys = {
      thumb: renditionKey(upload, "thumb", renditions.thumb),
      feed: renditionKey(upload, "feed", renditions.feed),
      full: renditionKey(upload, "full", renditions.full),
    };
    const files = [
      ...bothFiles(keys.thumb, renditions.thumb),
      ...bothFiles(keys.feed, renditions.feed),
      ...bothFiles(keys.full, renditions.full),
    ];
    return { files, manifest: { v: 2, width, height, placeholder, renditions: keys, sha256: upload.sha256 } };
  },
  async reuse(store, upload) {
    for (const twin of await findTwins(store, upload)) {
      const manifest = await readManifest(store, photoProduct, twin);
      const copied = manifest && (await copyPhoto(store, manifest, { from: twin, to: upload }));
      if (copied) return copied;
    }
    return null;
  },
  marksOf: (upload) => [fingerprintKey(upload, upload.sha256)],
};

/** A picture's two files, the fallback first: where the WebP is, the JPEG is. */
export function bothFiles(key: string, { webp, jpeg }: EncodedImage): RenderedFile[] {
  return [
    { key: fallbackKey(key), bytes: jpeg, contentType: "image/jpeg" },
    { key, bytes: webp, contentType: "image/webp" },
  ];
}
