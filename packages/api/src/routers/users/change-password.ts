import { emptyOutput, newPassword, presentedPassword } from "@quick-photos/contract/schemas";
import { accessPatterns } from "@quick-photos/db";
import * as z from "zod";
import { expectGoodPassword } from "../../auth/expect-good-password.ts";
import { readOwnClaim } from "../../auth/own-claim.ts";
import type { Hashing } from "../../auth/passwords.ts";
import { endOtherSessions } from "../../auth/sessions.ts";
import { ApiError } from "../../errors/api-error.ts";
import { guardSecret } from "../../limits/guard-secret.ts";
import { signedInProcedure } from "../../trpc.ts";

/**
 * Sets another password and ends all other sessions. Whoever has lost the answer may ask again: a password that is the
 * new one already stays. Errors: `PASSWORD_TOO_COMMON`, `CREDENTIALS_WRONG`, `TOO_MANY_CALLS`, `PASSWORDS_BUSY`, `WRITE_CONFLICT` when it
 * was changed from elsewhere at the same time, `USER_NOT_FOUND` when the account is gone.
 */
export const changePassword = signedInProcedure(
  "secrets",
  "PASSWORD_TOO_COMMON",
  "CREDENTIALS_WRONG",
  "PASSWORDS_BUSY",
  "USER_NOT_FOUND",
)
  .input(z.object({ password: presentedPassword, newPassword }))
  .output(emptyOutput)
  .mutation(async ({ ctx, input }) => {
    const { userId } = ctx.viewer;
    const { username, passwordHash: replaced } = await readOwnClaim(ctx.db, userId);
    await expectGoodPassword({ password: input.newPassword, field: "newPassword", names: [username] });
    const change = async ({ verify, hash }: Hashing) => {
      if (replaced !== null && (await verify(replaced, input.password))) {
        const passwordHash = await hash(input.newPassword);
        await accessPatterns.users.changePassword.run(ctx.db, { userId, username, replaced, passwordHash });
      } else if (!(await verify(replaced, input.newPassword))) throw new ApiError("CREDENTIALS_WRONG");
    };
    await guardSecret(ctx, username, () => ctx.passwords.inTurn(change));
    await endOtherSessions(ctx, ctx.viewer);
    return {};
  });
