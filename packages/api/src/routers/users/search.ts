import { searchUsers } from "@quick-photos/db";
import { z } from "zod";
import { pageInput, pageOf } from "../../schemas/page.ts";
import { userCardOutput } from "../../schemas/user-output.ts";
import { usernamePrefix } from "../../schemas/username.ts";
import { publicProcedure } from "../../trpc.ts";
import { pageView } from "../../views/page-view.ts";
import { userCardView } from "../../views/user-view.ts";

/** Returns the users whose username begins with two letters or more, in the order of the alphabet. Errors: `CURSOR_INVALID`. */
export const search = publicProcedure
  .input(z.object({ prefix: usernamePrefix, ...pageInput }))
  .output(pageOf(userCardOutput))
  .query(async ({ ctx, input }) => {
    const page = await searchUsers(ctx.db, input);
    return pageView(page, (card) => userCardView(card, ctx.media));
  });
