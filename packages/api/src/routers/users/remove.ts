import { emptyOutput, presentedPassword } from "@quick-photos/contract/schemas";
import { accessPatterns, type Db, DbError, getUsernameClaim } from "@quick-photos/db";
import type { Profile } from "@quick-photos/db/items";
import * as z from "zod";
import { ApiError } from "../../errors/api-error.ts";
import { guardSecret } from "../../limits/guard-secret.ts";
import { leavingProcedure } from "../../trpc.ts";

async function findProfile(db: Db, userId: string): Promise<Profile | null> {
  try {
    return await accessPatterns.users.me.run(db, { userId });
  } catch (error) {
    if (error instanceof DbError && error.code === "USER_NOT_FOUND") return null;
    throw error;
  }
}

/**
 * Removes the caller's account, and ends its sessions everywhere; one that is gone already is no error. Errors:
 * `CREDENTIALS_WRONG`, `TOO_MANY_CALLS`, `PASSWORDS_BUSY`.
 */
export const remove = leavingProcedure("secrets", "CREDENTIALS_WRONG", "PASSWORDS_BUSY")
  .input(z.object({ password: presentedPassword }))
  .output(emptyOutput)
  .mutation(async ({ ctx, input }) => {
    const { userId } = ctx.viewer;
    const profile = await findProfile(ctx.db, userId);
    if (!profile) return {};
    const { username } = profile;
    const claim = await getUsernameClaim(ctx.db, { username });
    const passwordHash = claim?.userId === userId ? claim.passwordHash : null;
    await guardSecret(ctx, username, async () => {
      const fits = await ctx.passwords.inTurn(({ verify }) => verify(passwordHash, input.password));
      if (!fits) throw new ApiError("CREDENTIALS_WRONG");
    });
    await accessPatterns.users.remove.run(ctx.db, { userId, username, now: ctx.now() });
    ctx.endedSessions.endAccount(userId);
    return {};
  });
