import { emptyOutput, passkeyId, passkeyName } from "@quick-photos/contract/schemas";
import { accessPatterns } from "@quick-photos/db";
import * as z from "zod";
import { signedInProcedure } from "../../trpc.ts";

/** Gives a passkey of the caller's another name. Errors: `PASSKEY_NOT_FOUND`. */
export const rename = signedInProcedure("writes")
  .input(z.object({ passkeyId, name: passkeyName }))
  .output(emptyOutput)
  .mutation(async ({ ctx, input }) => {
    await accessPatterns.passkeys.rename.run(ctx.db, { ...input, userId: ctx.viewer.userId });
    return {};
  });
