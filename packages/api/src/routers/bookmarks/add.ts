import { bookmarkOutput, photoId } from "@quick-photos/contract/schemas";
import { accessPatterns } from "@quick-photos/db";
import * as z from "zod";
import { signedInProcedure } from "../../trpc.ts";

/** Saves a photo in the caller's private list; one that is there keeps its place. Errors: `PHOTO_NOT_FOUND`. */
export const add = signedInProcedure("writes")
  .input(z.object({ photoId }))
  .output(bookmarkOutput)
  .mutation(async ({ ctx, input: { photoId } }) => {
    await accessPatterns.bookmarks.add.run(ctx.db, { userId: ctx.viewer.userId, photoId, now: ctx.now() });
    return { photoId, isBookmarked: true };
  });
