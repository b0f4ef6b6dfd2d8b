import { pageInput, pageOf, userCardOutput, usernamePrefix } from "@quick-photos/contract/schemas";
import { accessPatterns } from "@quick-photos/db";
import { z } from "zod";
import { publicProcedure } from "../../trpc.ts";
import { pageView } from "../../views/page-view.ts";
import { userCardView } from "../../views/user-view.ts";

/** Returns the users whose username begins with two letters or more, in the order of the alphabet. Errors: `CURSOR_INVALID`. */
export const search = publicProcedure("reads")
  .input(z.object({ prefix: usernamePrefix, ...pageInput }))
  .output(pageOf(userCardOutput))
  .query(async ({ ctx, input }) => {
    const page = await accessPatterns.users.search.run(ctx.db, input);
    return pageView(page, (card) => userCardView(card, ctx.media));
  });
