import type { Db } from "../../db.ts";
import { type Profile, profileEntity } from "../../entities/profile.ts";
import { toUserCard } from "../../entities/user-card.ts";
import { usernameClaimEntity } from "../../entities/username-claim.ts";
import { DbError } from "../../errors.ts";
import { TransactionRefused } from "../../io/failures.ts";
import type { TransactWrite } from "../../io/requests.ts";
import { accessPattern } from "../access-pattern.ts";
import { mySession, newUser } from "../examples.ts";
import { createSessionRequest, type NewSession } from "../session/create-session.ts";
import { claimIsFree } from "./claim-is-free.ts";

export const create = accessPattern({
  id: "users.create",
  question: "Create a user profile",
  tutorial: 1,
  budget: { requests: 1, writeUnits: 6, indexWriteUnits: 1 },
  sends: () => [{ operation: "TransactWriteItems", request: createUserRequest(newUser, mySession) }],
  /** Creates a user, signed in when there is a session, and returns the profile. Throws `USERNAME_TAKEN`. */
  async run(db: Db, user: NewUser, session: NewSession | null = null): Promise<Profile> {
    try {
      await db.table.transactWrite(createUserRequest(user, session));
    } catch (error) {
      if (!(error instanceof TransactionRefused)) throw error;
      if (error.failed.has(0)) throw new DbError("USERNAME_TAKEN", `the username ${user.username} is taken`);
      throw new DbError("CONFLICT", `the user id ${user.userId} is taken`);
    }
    const profile = newProfile(user);
    db.targets.cards.set(profile.userId, toUserCard(profile));
    return profile;
  },
});

/** A new user. */
export interface NewUser {
  userId: string;
  /** Validated and in lower case. */
  username: string;
  /** Null when nobody can sign in with a password. */
  passwordHash: string | null;
  displayName: string;
  location: string;
  status: string;
  interests: string[];
  /** ISO 8601. */
  createdAt: string;
  picture?: string | null;
}

/** Returns the profile of a new user: all counters at zero. */
export function newProfile({ passwordHash: _, ...user }: NewUser): Profile {
  return { picture: null, ...user, version: 1, counts: { photos: 0, followers: 0, followed: 0 }, watermarks: {} };
}

/** Builds the transaction: the claim and the profile, each if absent, and the first session. */
function createUserRequest(user: NewUser, session: NewSession | null): TransactWrite[] {
  const { userId, username, passwordHash } = user;
  const now = new Date(user.createdAt);
  return [
    { Put: { Item: usernameClaimEntity.toItem({ userId, username, passwordHash }), ...claimIsFree(now) } },
    { Put: { Item: profileEntity.toItem(newProfile(user)), ConditionExpression: "attribute_not_exists(PK)" } },
    ...(session ? [{ Put: createSessionRequest(session) }] : []),
  ];
}
