import { emptyOutput, passkeyId } from "@quick-photos/contract/schemas";
import { accessPatterns } from "@quick-photos/db";
import * as z from "zod";
import { signedInProcedure } from "../../trpc.ts";

/**
 * Removes a passkey of the caller's, the last one as well: there is a password. One that is gone is no error. Errors:
 * `PASSKEY_NOT_FOUND` for what cannot be one.
 */
export const remove = signedInProcedure("writes")
  .input(z.object({ passkeyId }))
  .output(emptyOutput)
  .mutation(async ({ ctx, input }) => {
    await accessPatterns.passkeys.remove.run(ctx.db, { userId: ctx.viewer.userId, passkeyId: input.passkeyId });
    return {};
  });
