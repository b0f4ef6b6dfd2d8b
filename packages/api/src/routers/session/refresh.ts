import { z } from "zod";
import { renewSession } from "../../auth/sessions.ts";
import { sessionOutput } from "../../schemas/session-output.ts";
import { openProcedure } from "../../trpc.ts";

/** Renews a session; the refresh token is used up. Errors: `SESSION_NOT_FOUND`, `SESSION_EXPIRED`, `SESSION_REPLAYED`. */
export const refresh = openProcedure
  .input(z.object({ refreshToken: z.string() }))
  .output(z.strictObject({ session: sessionOutput }))
  .mutation(async ({ ctx, input }) => ({ session: await renewSession(ctx, input.refreshToken) }));
