import { presentedPassword, recoveryCodesOutput } from "@quick-photos/contract/schemas";
import { accessPatterns } from "@quick-photos/db";
import * as z from "zod";
import { confirmPassword } from "../../auth/confirm-password.ts";
import { createRecoveryCodes } from "../../auth/recovery-codes.ts";
import { signedInProcedure } from "../../trpc.ts";

/**
 * Makes new recovery codes for the caller, in place of all of before, and returns them this once. Errors:
 * `CREDENTIALS_WRONG`, `TOO_MANY_CALLS`, `PASSWORDS_BUSY`, `WRITE_CONFLICT` when the password or the name was changed at the
 * same time, `USER_NOT_FOUND` when the account is gone.
 */
export const createCodes = signedInProcedure("secrets", "CREDENTIALS_WRONG", "PASSWORDS_BUSY", "USER_NOT_FOUND")
  .input(z.object({ password: presentedPassword }))
  .output(recoveryCodesOutput)
  .mutation(async ({ ctx, input }) => {
    const { userId } = ctx.viewer;
    const { username, passwordHash } = await confirmPassword(ctx, input.password);
    const { codes, hashes } = createRecoveryCodes();
    const now = ctx.now();
    const made = { userId, username, passwordHash, codeHashes: hashes, now };
    await accessPatterns.recovery.createCodes.run(ctx.db, made);
    return { codes, createdAt: now.toISOString() };
  });
