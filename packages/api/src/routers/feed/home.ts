import { pageInput, pageOf, photoOutput } from "@quick-photos/contract/schemas";
import { accessPatterns } from "@quick-photos/db";
import * as z from "zod";
import { signedInProcedure } from "../../trpc.ts";
import { pageView } from "../../views/page-view.ts";
import { photoView } from "../../views/photo-view.ts";

/** Returns the caller's own photos and those of whom the caller follows, newest first. Errors: `CURSOR_INVALID`. */
export const home = signedInProcedure("reads")
  .input(z.object(pageInput).prefault({}))
  .output(pageOf(photoOutput))
  .query(async ({ ctx, input }) => {
    const page = await accessPatterns.feed.home.run(ctx.db, { ...input, userId: ctx.viewer.userId, now: ctx.now() });
    return pageView(page, ({ photo, mine }) => photoView(photo, mine, ctx.media));
  });
