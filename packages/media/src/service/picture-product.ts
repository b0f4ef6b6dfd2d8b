import { z } from "zod";
import { pictureKey, pictureManifestKey } from "../media-keys.ts";
import { renderPicture } from "../processing/render-picture.ts";
import type { UploadProduct } from "./upload-product.ts";

const pictureManifestSchema = z.object({
  /** The version of this shape. */
  v: z.literal(1),
  picture: z.string(),
});

/** The key of a finished profile picture as it is stored. */
export type PictureManifest = z.infer<typeof pictureManifestSchema>;

/** An upload as a profile picture: one square. */
export const pictureProduct: UploadProduct<PictureManifest> = {
  manifestKey: pictureManifestKey,
  manifestSchema: pictureManifestSchema,
  filesOf: ({ picture }) => [picture],
  async render(upload, bytes) {
    const square = await renderPicture(bytes, upload.contentType);
    const picture = pictureKey(upload.ownerId, square);
    return { files: [{ key: picture, bytes: square }], manifest: { v: 1, picture } };
  },
};
