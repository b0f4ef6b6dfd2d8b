import { accessPatterns, type Db, getUsernameClaim } from "@quick-photos/db";

/** What a person is called, and the hash of their password: null when nobody can sign in with one. */
export interface OwnClaim {
  username: string;
  displayName: string;
  passwordHash: string | null;
}

/** Returns by what somebody signs in, in two requests. Throws `USER_NOT_FOUND` when the account is gone. */
export async function readOwnClaim(db: Db, userId: string): Promise<OwnClaim> {
  const { username, displayName } = await accessPatterns.users.me.run(db, { userId });
  const claim = await getUsernameClaim(db, { username });
  return { username, displayName, passwordHash: claim?.userId === userId ? claim.passwordHash : null };
}
