import { z } from "zod";
import { photoManifestKey, renditionKey } from "../media-keys.ts";
import { renderPhoto } from "../processing/render-photo.ts";
import type { UploadProduct } from "./upload-product.ts";

const photoManifestSchema = z.object({
  /** The version of this shape. */
  v: z.literal(1),
  width: z.int().positive(),
  height: z.int().positive(),
  placeholder: z.string(),
  renditions: z.object({ thumb: z.string(), feed: z.string(), full: z.string() }),
});

/** The facts of a finished photo as they are stored. */
export type PhotoManifest = z.infer<typeof photoManifestSchema>;

/** An upload as a photo: three renditions and their facts. */
export const photoProduct: UploadProduct<PhotoManifest> = {
  manifestKey: photoManifestKey,
  manifestSchema: photoManifestSchema,
  filesOf: ({ renditions }) => Object.values(renditions),
  async render(upload, bytes) {
    const { width, height, placeholder, renditions } = await renderPhoto(bytes, upload.contentType);
    const keys = {
      thumb: renditionKey(upload, "thumb", renditions.thumb),
      feed: renditionKey(upload, "feed", renditions.feed),
      full: renditionKey(upload, "full", renditions.full),
    };
    const files = [
      { key: keys.thumb, bytes: renditions.thumb },
      { key: keys.feed, bytes: renditions.feed },
      { key: keys.full, bytes: renditions.full },
    ];
    return { files, manifest: { v: 1, width, height, placeholder, renditions: keys } };
  },
};
