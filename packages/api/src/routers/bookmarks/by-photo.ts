import { bookmarkOutput, photoId } from "@quick-photos/contract/schemas";
import { accessPatterns } from "@quick-photos/db";
import * as z from "zod";
import { signedInProcedure } from "../../trpc.ts";

/** Returns whether the caller saved a photo; nobody saved an unknown one. */
export const byPhoto = signedInProcedure("reads")
  .input(z.object({ photoId }))
  .output(bookmarkOutput)
  .query(async ({ ctx, input: { photoId } }) => ({
    photoId,
    isBookmarked: await accessPatterns.bookmarks.byPhoto.run(ctx.db, { userId: ctx.viewer.userId, photoId }),
  }));
