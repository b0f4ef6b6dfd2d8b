import { unfollowUser } from "@quick-photos/db";
import { z } from "zod";
import { followOutput } from "../../schemas/follow-output.ts";
import { userId } from "../../schemas/ids.ts";
import { signedInProcedure } from "../../trpc.ts";

/** Stops following a user; not following is no error. */
export const unfollow = signedInProcedure
  .input(z.object({ userId }))
  .output(followOutput)
  .mutation(async ({ ctx, input: { userId } }) => {
    await unfollowUser(ctx.db, { followerId: ctx.viewer.userId, followedId: userId });
    return { userId, follows: false };
  });
