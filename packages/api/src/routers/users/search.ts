import { pageInput, pageOf, searchText, userCardOutput } from "@quick-photos/contract/schemas";
import { accessPatterns } from "@quick-photos/db";
import * as z from "zod";
import { publicProcedure } from "../../trpc.ts";
import { pageView } from "../../views/page-view.ts";
import { userCardView } from "../../views/user-view.ts";

/**
 * Returns the users of whose username and display name each word of the text begins a word, in the order of the alphabet;
 * a page may hold few of them, or nobody, and not be the last. Errors: `CURSOR_INVALID`.
 */
export const search = publicProcedure("reads")
  .input(z.object({ prefix: searchText, ...pageInput }))
  .output(pageOf(userCardOutput))
  .query(async ({ ctx, input }) => {
    const page = await accessPatterns.users.search.run(ctx.db, input);
    return pageView(page, (card) => userCardView(card, ctx.media));
  });
