import { followOutput, userId } from "@quick-photos/contract/schemas";
import { accessPatterns } from "@quick-photos/db";
import * as z from "zod";
import { signedInProcedure } from "../../trpc.ts";

/** Follows a user; doing so already is no error. Errors: `SELF_FOLLOW`, `USER_NOT_FOUND`. */
export const follow = signedInProcedure("writes", "SELF_FOLLOW")
  .input(z.object({ userId }))
  .output(followOutput)
  .mutation(async ({ ctx, input: { userId } }) => {
    await accessPatterns.follows.follow.run(ctx.db, {
      followerId: ctx.viewer.userId,
      followedId: userId,
      now: ctx.now(),
    });
    return { userId, follows: true };
  });
