import { altText, caption, photoOutput, uploadId } from "@quick-photos/contract/schemas";
import { accessPatterns, formatPhotoId, lookUpCard } from "@quick-photos/db";
import * as z from "zod";
import { uploadReasons } from "../../errors/dependency-reasons.ts";
import { megabytesOf } from "../../limits/megabytes-of.ts";
import { finishPhoto } from "../../media/finish-photo.ts";
import { orLeaveNoFiles } from "../../media/or-leave-no-files.ts";
import { signedInProcedure } from "../../trpc.ts";
import { photoView } from "../../views/photo-view.ts";

const input = z.object({ uploadId, caption: caption.default(""), altText: altText.default("") });

/**
 * Publishes an upload as a photo once its bytes are verified; the same upload again returns the same photo, unchanged,
 * also when the upload has expired since. Errors: those of an upload and of an image, `UPLOAD_USED_UP` when the photo has
 * been removed since, `USER_NOT_FOUND` when the account is gone.
 */
export const publish = signedInProcedure("writes", "USER_NOT_FOUND", ...uploadReasons)
  .input(input)
  .output(photoOutput)
  .mutation(async ({ ctx, input: { uploadId, caption, altText } }) => {
    // Before any file is made for an account that is gone; the card is cached since the upload was asked for.
    const { userId: ownerId } = await lookUpCard(ctx.db, ctx.viewer);
    const { ulid, expiresAt, byteLength } = await ctx.media.readTicket({ ownerId, uploadId });
    const publishNow = async () => {
      const media = await finishPhoto(ctx, { uploadId, ownerId, ulid, expiresAt });
      return media && accessPatterns.photos.publish.run(ctx.db, { ownerId, ulid, caption, altText, media });
    };
    const { shares, limiter } = ctx.limits;
    const published = await shares.during("photos", ownerId, () => orLeaveNoFiles(ctx, { ownerId, ulid }, publishNow));
    if (published?.created) {
      await limiter.giveBack("uploadMegabytes", ownerId, megabytesOf(byteLength));
      return photoView(published.photo, null, ctx.media);
    }
    const found = await accessPatterns.photos.byId.run(ctx.db, {
      photoId: formatPhotoId({ ownerId, ulid }),
      viewerId: ownerId,
    });
    return photoView(found.photo, found.mine, ctx.media);
  });
