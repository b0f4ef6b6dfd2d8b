import type { Db } from "../../db.ts";
import { handleLength, type Profile, profileEntity } from "../../entities/profile.ts";
import { toUserCard } from "../../entities/user-card.ts";
import { type UsernameClaim, usernameClaimEntity } from "../../entities/username-claim.ts";
import { DbError } from "../../errors.ts";
import { TransactionRefused } from "../../io/failures.ts";
import type { BatchGetRequest, TransactWrite } from "../../io/requests.ts";
import { indexKeys, keys } from "../../keys/key-design.ts";
import { lookUpTargets } from "../../targets/look-up-targets.ts";
import { claimIsFree } from "./claim-is-free.ts";
import { claimIsTheirs } from "./claim-is-theirs.ts";
import { type ProfileChanges, profileUpdate, updateProfile } from "./update-profile.ts";

/** A new username, with other changes to make in the same write. */
export interface Rename {
  userId: string;
  /** Validated and in lower case. */
  username: string;
  changes: ProfileChanges;
  now: Date;
}

/** Attempts when the profile changes between our read and our write. */
const maxAttempts = 3;

/** Builds the BatchGetItem of the profile and of the claim, which holds the password hash that moves along. */
export function renameReadRequest({ userId, username }: { userId: string; username: string }): BatchGetRequest {
  return { Keys: [keys.profile.key({ userId }), keys.usernameClaim.key({ username })], ConsistentRead: true };
}

/** Builds the transaction: the new claim if free, the old one gone, the profile changed if it is as we read it. */
export function renameUserRequest(profile: Profile, claim: UsernameClaim, rename: Rename): TransactWrite[] {
  const { userId, username, changes, now } = rename;
  const { GSI1PK, GSI1SK } = indexKeys.profilesByUsername.key({ handle: username.slice(0, handleLength), username });
  const update = profileUpdate({ ...changes, username, GSI1PK, GSI1SK }, true);
  const newClaim = usernameClaimEntity.toItem({ userId, username, passwordHash: claim.passwordHash });
  return [
    { Put: { Item: newClaim, ...claimIsFree(now) } },
    {
      Delete: {
        Key: keys.usernameClaim.key(profile),
        // A password that is changed meanwhile must not be taken back.
        ...claimIsTheirs({ userId, passwordHash: claim.passwordHash }),
      },
    },
    {
      Update: {
        Key: keys.profile.key({ userId }),
        ...update,
        ConditionExpression: "version = :seen",
        ExpressionAttributeValues: { ...update.ExpressionAttributeValues, ":seen": profile.version },
      },
    },
  ];
}

async function readForRename(db: Db, userId: string) {
  const [card] = await lookUpTargets(db, { userIds: [userId] });
  const [profileItem, claimItem] = await db.table.batchGet(
    renameReadRequest({ userId, username: card?.username ?? "" }),
  );
  if (!profileItem) throw new DbError("USER_NOT_FOUND", `there is no user ${userId}`);
  const profile = profileEntity.parse(profileItem);
  const claim = claimItem && usernameClaimEntity.parse(claimItem);
  // The cached username is out of date when another process renamed the user: the fresh one serves the next attempt.
  db.targets.cards.set(userId, toUserCard(profile));
  return claim?.username === profile.username ? { profile, claim } : { profile, claim: undefined };
}

/**
 * Moves a user to another username and returns the whole profile: a BatchGetItem and a TransactWriteItems. Throws
 * `USERNAME_TAKEN`, `USER_NOT_FOUND`, and `CONFLICT` when others keep changing the same profile.
 */
export async function renameUser(db: Db, rename: Rename): Promise<Profile> {
  for (let attempt = 1; attempt <= maxAttempts; attempt++) {
    const { profile, claim } = await readForRename(db, rename.userId);
    if (profile.username === rename.username) {
      return updateProfile(db, {
        userId: rename.userId,
        changes: { displayName: profile.displayName, ...rename.changes },
      });
    }
    if (!claim) continue;
    try {
      await db.table.transactWrite(renameUserRequest(profile, claim, rename));
      const changes = Object.fromEntries(Object.entries(rename.changes).filter(([, value]) => value !== undefined));
      const renamed = { ...profile, ...changes, username: rename.username, version: profile.version + 1 };
      db.targets.cards.set(renamed.userId, toUserCard(renamed));
      return renamed;
    } catch (error) {
      if (!(error instanceof TransactionRefused)) throw error;
      if (error.failed.has(0)) throw new DbError("USERNAME_TAKEN", `the username ${rename.username} is taken`);
    }
  }
  throw new DbError("CONFLICT", `the profile of ${rename.userId} keeps changing`);
}
