import { bookmarkOutput, photoId } from "@quick-photos/contract/schemas";
import { accessPatterns } from "@quick-photos/db";
import * as z from "zod";
import { signedInProcedure } from "../../trpc.ts";

/** Takes a photo out of the caller's private list; none there is no error. */
export const remove = signedInProcedure("writes")
  .input(z.object({ photoId }))
  .output(bookmarkOutput)
  .mutation(async ({ ctx, input: { photoId } }) => {
    await accessPatterns.bookmarks.remove.run(ctx.db, { userId: ctx.viewer.userId, photoId });
    return { photoId, isBookmarked: false };
  });
