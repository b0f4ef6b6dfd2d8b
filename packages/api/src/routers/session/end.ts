import { emptyOutput, sessionId } from "@quick-photos/contract/schemas";
import { accessPatterns } from "@quick-photos/db";
import * as z from "zod";
import { signedInProcedure } from "../../trpc.ts";

/**
 * Ends a session of the caller's; one that has ended or is nobody's is no error. It cannot be renewed from then on, and
 * its access token is refused: at once by this process, within two seconds by all.
 */
export const end = signedInProcedure("writes")
  .input(z.object({ sessionId }))
  .output(emptyOutput)
  .mutation(async ({ ctx, input }) => {
    const session = { userId: ctx.viewer.userId, sessionId: input.sessionId };
    if (await accessPatterns.session.end.run(ctx.db, session)) ctx.endedSessions.end([session]);
    return {};
  });
