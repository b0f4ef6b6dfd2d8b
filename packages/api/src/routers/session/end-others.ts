import { emptyOutput } from "@quick-photos/contract/schemas";
import { endOtherSessions } from "../../auth/sessions.ts";
import { signedInProcedure } from "../../trpc.ts";

/**
 * Ends all sessions of the caller's but the one that calls; repeatable. They cannot be renewed from then on, and their
 * access tokens are refused: at once by this process, within two seconds by all.
 */
export const endOthers = signedInProcedure("writes")
  .output(emptyOutput)
  .mutation(async ({ ctx }) => {
    await endOtherSessions(ctx, ctx.viewer);
    return {};
  });
