import type { Db } from "../../db.ts";
import { usernameClaimEntity } from "../../entities/username-claim.ts";
import type { GetRequest } from "../../io/requests.ts";
import { keys } from "../../keys/key-design.ts";

/** Who holds a username, and the hash of the password; null when nobody can sign in with one. */
export interface UsernameHolder {
  userId: string;
  passwordHash: string | null;
}

/** Builds the GetItem; consistent, so that whoever just signed up can sign in. */
export function getUsernameClaimRequest({ username }: { username: string }): GetRequest {
  return { Key: keys.usernameClaim.key({ username }), ConsistentRead: true };
}

/** Returns who holds a username and the password hash; null when nobody does. */
export async function getUsernameClaim(db: Db, input: { username: string }): Promise<UsernameHolder | null> {
  const item = await db.table.get(getUsernameClaimRequest(input));
  const { userId, passwordHash } = item ? usernameClaimEntity.parse(item) : { userId: null, passwordHash: null };
  return userId === null ? null : { userId, passwordHash };
}
