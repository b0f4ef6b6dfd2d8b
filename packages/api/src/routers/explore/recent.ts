import { pageInput, pageOf, photoTileOutput } from "@quick-photos/contract/schemas";
import { accessPatterns } from "@quick-photos/db";
import * as z from "zod";
import { publicProcedure } from "../../trpc.ts";
import { pageView } from "../../views/page-view.ts";
import { photoTileView } from "../../views/photo-tile-view.ts";

/** Returns the photos that anybody has published in the last 90 days, newest first. Errors: `CURSOR_INVALID`. */
export const recent = publicProcedure("reads")
  .input(z.object(pageInput).prefault({}))
  .output(pageOf(photoTileOutput))
  .query(async ({ ctx, input }) => {
    const page = await accessPatterns.explore.recent.run(ctx.db, { ...input, now: ctx.now() });
    return pageView(page, (tile) => photoTileView(tile, ctx.media));
  });
