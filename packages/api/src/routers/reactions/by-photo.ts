import { pageInput, pageOf, photoId, reactorOutput } from "@quick-photos/contract/schemas";
import { accessPatterns } from "@quick-photos/db";
import * as z from "zod";
import { publicProcedure } from "../../trpc.ts";
import { pageView } from "../../views/page-view.ts";
import { reactorView } from "../../views/photo-view.ts";

/** Returns everybody who reacted to a photo; an unknown photo has nobody. Errors: `CURSOR_INVALID`. */
export const byPhoto = publicProcedure("reads")
  .input(z.object({ photoId, ...pageInput }))
  .output(pageOf(reactorOutput))
  .query(async ({ ctx, input }) => {
    const page = await accessPatterns.reactions.byPhoto.run(ctx.db, input);
    return pageView(page, (reactor) => reactorView(reactor, ctx.media));
  });
