import type { Context } from "../context.ts";
import { ApiError } from "../errors/api-error.ts";
import { guardSecret } from "../limits/guard-secret.ts";
import type { Caller } from "./caller.ts";
import { type OwnClaim, readOwnClaim } from "./own-claim.ts";

/**
 * Makes sure that it is really the owner who calls, by the password: a session alone may be one that was left open.
 * Returns by what they sign in. Throws `CREDENTIALS_WRONG`, `TOO_MANY_CALLS`, `PASSWORDS_BUSY`, and `USER_NOT_FOUND` when the
 * account is gone.
 */
export async function confirmPassword(
  { db, passwords, limits, viewer }: Pick<Context, "db" | "passwords" | "limits"> & { viewer: Caller },
  password: string,
): Promise<OwnClaim> {
  const claim = await readOwnClaim(db, viewer.userId);
  const { username, passwordHash } = claim;
  await guardSecret({ limits }, username, async () => {
    const fits = await passwords.inTurn(({ verify }) => verify(passwordHash, password));
    if (!fits) throw new ApiError("CREDENTIALS_WRONG");
  });
  return claim;
}
