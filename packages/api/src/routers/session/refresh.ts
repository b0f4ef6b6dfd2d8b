import { renewalKey, sessionOutput } from "@quick-photos/contract/schemas";
import * as z from "zod";
import { renewSession } from "../../auth/sessions.ts";
import { openProcedure } from "../../trpc.ts";

/**
 * Renews a session; the refresh token is used up. A client that keeps its `renewalKey` until it has the answer may ask
 * again with the same two and gets the same token. Errors: `SESSION_NOT_FOUND`, `SESSION_EXPIRED`, `SESSION_REPLAYED`.
 */
export const refresh = openProcedure("renewals", "SESSION_NOT_FOUND", "SESSION_EXPIRED", "SESSION_REPLAYED")
  .input(z.object({ refreshToken: z.string(), renewalKey: renewalKey.optional() }))
  .output(z.strictObject({ session: sessionOutput }))
  .mutation(async ({ ctx, input }) => ({ session: await renewSession(ctx, input) }));
