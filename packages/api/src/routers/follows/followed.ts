import { followEdgeOutput, pageInput, pageOf, userId } from "@quick-photos/contract/schemas";
import { accessPatterns } from "@quick-photos/db";
import * as z from "zod";
import { publicProcedure } from "../../trpc.ts";
import { followEdgeView } from "../../views/follow-view.ts";
import { pageView } from "../../views/page-view.ts";

/** Returns whom a user follows; an unknown user follows nobody. Errors: `CURSOR_INVALID`. */
export const followed = publicProcedure("reads")
  .input(z.object({ userId, ...pageInput }))
  .output(pageOf(followEdgeOutput))
  .query(async ({ ctx, input }) => {
    const page = await accessPatterns.follows.followed.run(ctx.db, input);
    return pageView(page, (edge) => followEdgeView(edge, ctx.media));
  });
