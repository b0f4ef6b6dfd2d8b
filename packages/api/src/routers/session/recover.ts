import { device, newPassword, recoveryCode, signedInOutput, username } from "@quick-photos/contract/schemas";
import { accessPatterns, createUserId } from "@quick-photos/db";
import * as z from "zod";
import { expectGoodPassword } from "../../auth/expect-good-password.ts";
import type { Hashing } from "../../auth/passwords.ts";
import { hashRecoveryCode } from "../../auth/recovery-codes.ts";
import { endOtherSessions, newSession } from "../../auth/sessions.ts";
import { guardSecret } from "../../limits/guard-secret.ts";
import { openProcedure } from "../../trpc.ts";
import { profileView, selfViewer } from "../../views/user-view.ts";

/**
 * Lets in whoever has a recovery code: it is used up, the password is the new one, and all sessions of before have ended.
 * Errors: `PASSWORD_TOO_COMMON`; `RECOVERY_CODE_WRONG`, the same and as late for an unknown name; `WRITE_CONFLICT`, which leaves the code;
 * `TOO_MANY_CALLS` after too many wrong ones; `PASSWORDS_BUSY`.
 */
export const recover = openProcedure("signIns", "PASSWORD_TOO_COMMON", "RECOVERY_CODE_WRONG", "PASSWORDS_BUSY")
  .input(z.object({ username, code: recoveryCode, newPassword, device }))
  .output(signedInOutput)
  .mutation(async ({ ctx, input }) => {
    const { username, code, newPassword: password } = input;
    await expectGoodPassword({ password, field: "newPassword", names: [username] });
    const recovered = async ({ hash }: Hashing) =>
      accessPatterns.session.recover.run(ctx.db, {
        username,
        codeHash: hashRecoveryCode(code),
        passwordHash: await hash(password),
        nobody: createUserId(),
        open: (userId) => newSession(ctx, { userId, device: input.device }),
      });
    const { profile, row, session } = await guardSecret(ctx, username, () => ctx.passwords.inTurn(recovered));
    await endOtherSessions(ctx, row);
    return { user: profileView(profile, selfViewer, ctx.media), session };
  });
