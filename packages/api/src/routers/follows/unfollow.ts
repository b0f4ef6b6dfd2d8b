import { followOutput, userId } from "@quick-photos/contract/schemas";
import { accessPatterns } from "@quick-photos/db";
import * as z from "zod";
import { signedInProcedure } from "../../trpc.ts";

/** Stops following a user; not following is no error. */
export const unfollow = signedInProcedure("writes")
  .input(z.object({ userId }))
  .output(followOutput)
  .mutation(async ({ ctx, input: { userId } }) => {
    await accessPatterns.follows.unfollow.run(ctx.db, { followerId: ctx.viewer.userId, followedId: userId });
    return { userId, follows: false };
  });
