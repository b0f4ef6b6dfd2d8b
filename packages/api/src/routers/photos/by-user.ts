import { pageInput, pageOf, photoSummaryOutput, userId } from "@quick-photos/contract/schemas";
import { accessPatterns } from "@quick-photos/db";
import * as z from "zod";
import { publicProcedure } from "../../trpc.ts";
import { pageView } from "../../views/page-view.ts";
import { photoSummaryView } from "../../views/photo-view.ts";

/** Returns a user's photos, newest first; an unknown user has none. Errors: `CURSOR_INVALID`. */
export const byUser = publicProcedure("reads")
  .input(z.object({ userId, ...pageInput }))
  .output(pageOf(photoSummaryOutput))
  .query(async ({ ctx, input }) => {
    const page = await accessPatterns.photos.byUser.run(ctx.db, input);
    return pageView(page, (photo) => photoSummaryView(photo, ctx.media));
  });
