import * as z from "zod";
import { fallbackKey } from "../fallback-key.ts";
import { pictureKey, pictureManifestKey } from "../media-keys.ts";
import { bothFiles } from "./photo-product.ts";
import type { UploadProduct } from "./upload-product.ts";

const pictureManifestSchema = z.object({
  /** The version of this shape. */
  v: z.literal(2),
  picture: z.string(),
});

/** The key of a finished profile picture as it is stored. */
export type PictureManifest = z.infer<typeof pictureManifestSchema>;

/** An upload as a profile picture: one square in two formats, over the one before. */
export const pictureProduct: UploadProduct<PictureManifest> = {
  manifestKey: pictureManifestKey,
  manifestSchema: pictureManifestSchema,
  filesOf: ({ picture }) => [picture, fallbackKey(picture)],
  async render(upload, bytes) {
    const { renderPicture } = await import("../processing/render-picture.ts");
    const picture = pictureKey(upload.ownerId);
    const files = bothFiles(picture, await renderPicture(bytes));
    return { files, manifest: { v: 2, picture } };
  },
  reuse: async () => null,
  marksOf: () => [],
};
