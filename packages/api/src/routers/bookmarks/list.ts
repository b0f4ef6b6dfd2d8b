import { pageInput, pageOf, photoOutput } from "@quick-photos/contract/schemas";
import { accessPatterns } from "@quick-photos/db";
import * as z from "zod";
import { signedInProcedure } from "../../trpc.ts";
import { pageView } from "../../views/page-view.ts";
import { photoView } from "../../views/photo-view.ts";

/** Returns the photos that the caller saved, last saved first, without those that are gone. Errors: `CURSOR_INVALID`. */
export const list = signedInProcedure("reads")
  .input(z.object(pageInput).prefault({}))
  .output(pageOf(photoOutput))
  .query(async ({ ctx, input }) => {
    const page = await accessPatterns.bookmarks.list.run(ctx.db, { ...input, userId: ctx.viewer.userId });
    return pageView(page, ({ photo, mine }) => photoView(photo, mine, ctx.media));
  });
