import { altText, caption, photoId, photoSummaryOutput } from "@quick-photos/contract/schemas";
import { accessPatterns, parsePhotoId } from "@quick-photos/db";
import * as z from "zod";
import { ApiError } from "../../errors/api-error.ts";
import { signedInProcedure } from "../../trpc.ts";
import { photoSummaryView } from "../../views/photo-view.ts";

const input = z
  .object({ photoId, caption: caption.optional(), altText: altText.optional() })
  .refine((fields) => fields.caption !== undefined || fields.altText !== undefined, {
    error: "Give a caption or an alternative text.",
  });

/**
 * Changes what is given of what is said about a photo of the caller's, and returns the photo as lists show it. Errors:
 * `NOT_YOURS`, `PHOTO_NOT_FOUND`.
 */
export const update = signedInProcedure("writes", "NOT_YOURS")
  .input(input)
  .output(photoSummaryOutput)
  .mutation(async ({ ctx, input: { photoId, ...words } }) => {
    const address = parsePhotoId(photoId);
    if (address?.ownerId !== ctx.viewer.userId) throw new ApiError("NOT_YOURS");
    return photoSummaryView(await accessPatterns.photos.update.run(ctx.db, { ...address, ...words }), ctx.media);
  });
