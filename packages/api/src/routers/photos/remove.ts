import { emptyOutput, photoId } from "@quick-photos/contract/schemas";
import { accessPatterns, parsePhotoId } from "@quick-photos/db";
import * as z from "zod";
import { ApiError } from "../../errors/api-error.ts";
import { signedInProcedure } from "../../trpc.ts";

/**
 * Removes a photo of the caller's and its files, for good: its upload does not become a photo again. One that is gone
 * already is no error. Errors: `NOT_YOURS`.
 */
export const remove = signedInProcedure("writes", "NOT_YOURS")
  .input(z.object({ photoId }))
  .output(emptyOutput)
  .mutation(async ({ ctx, input }) => {
    const address = parsePhotoId(input.photoId);
    if (address?.ownerId !== ctx.viewer.userId) throw new ApiError("NOT_YOURS");
    // Files go once the row is gone; repeated, it removes what a crash in between has left.
    const isGone = await accessPatterns.photos.remove.run(ctx.db, { ...address, now: ctx.now() });
    if (isGone) await ctx.media.removePhoto(address);
    return {};
  });
