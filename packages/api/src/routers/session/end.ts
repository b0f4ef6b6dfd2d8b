import { emptyOutput, sessionId } from "@quick-photos/contract/schemas";
import { accessPatterns } from "@quick-photos/db";
import { z } from "zod";
import { signedInProcedure } from "../../trpc.ts";

/**
 * Ends a session of the caller's; one that has ended or is nobody's is no error. It cannot be renewed from then on; its
 * access token works until it expires, a quarter of an hour at most.
 */
export const end = signedInProcedure("writes")
  .input(z.object({ sessionId }))
  .output(emptyOutput)
  .mutation(async ({ ctx, input }) => {
    await accessPatterns.session.end.run(ctx.db, { userId: ctx.viewer.userId, sessionId: input.sessionId });
    return {};
  });
