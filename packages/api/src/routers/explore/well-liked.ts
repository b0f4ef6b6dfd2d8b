import { pageInput, pageOf, photoTileOutput } from "@quick-photos/contract/schemas";
import { accessPatterns } from "@quick-photos/db";
import * as z from "zod";
import { publicProcedure } from "../../trpc.ts";
import { pageView } from "../../views/page-view.ts";
import { photoTileView } from "../../views/photo-tile-view.ts";

/**
 * Returns the photos with four reactions or more, by their time, to which two days are added each time that the reactions
 * have doubled; those of the last 90 days in that order. Errors: `CURSOR_INVALID`.
 */
export const wellLiked = publicProcedure("reads")
  .input(z.object(pageInput).prefault({}))
  .output(pageOf(photoTileOutput))
  .query(async ({ ctx, input }) => {
    const page = await accessPatterns.explore.wellLiked.run(ctx.db, { ...input, now: ctx.now() });
    return pageView(page, (tile) => photoTileView(tile, ctx.media));
  });
