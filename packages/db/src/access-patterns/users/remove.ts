import type { Db } from "../../db.ts";
import { usernameClaimEntity } from "../../entities/username-claim.ts";
import { DbError } from "../../errors.ts";
import { epochSeconds } from "../../io/epoch-seconds.ts";
import { TransactionRefused } from "../../io/failures.ts";
import type { TransactWrite } from "../../io/requests.ts";
import { keys } from "../../keys/key-design.ts";
import { accessPattern } from "../access-pattern.ts";
import { me, now } from "../examples.ts";
import { getUserRequest } from "./by-id.ts";
import { getUsernameClaimRequest } from "./get-username-claim.ts";

export const remove = accessPattern({
  id: "users.remove",
  question: "Remove an account",
  budget: { requests: 3, readUnits: 1.5, writeUnits: 4, indexWriteUnits: 1 },
  sends: () => [
    { operation: "BatchGetItem", request: getUserRequest({ userId: me, viewerId: me }) },
    { operation: "GetItem", request: getUsernameClaimRequest({ username: "anna" }) },
    { operation: "TransactWriteItems", request: removeUserRequest({ userId: me, username: "anna", now }) },
  ],
  /** Removes an account; one that is gone already is fine. Throws `CONFLICT` when it has just been renamed. */
  async run(db: Db, input: RemoveUserInput): Promise<void> {
    try {
      await db.table.transactWrite(removeUserRequest(input));
    } catch (error) {
      if (!(error instanceof TransactionRefused)) throw error;
      if (!error.failed.has(0)) throw new DbError("CONFLICT", `${input.userId} is not ${input.username} any more`);
    }
    db.targets.cards.delete(input.userId);
  },
});

/** Seconds before the name of a removed account can be claimed: 30 days, so that nobody is taken for its owner. */
const quarantineSeconds = 30 * 24 * 60 * 60;

/** The account to remove, under the username it has. */
export interface RemoveUserInput {
  userId: string;
  username: string;
  now: Date;
}

/** Builds the transaction: the profile gone, which the projector takes as its sign to remove the rest, and the name in quarantine. */
function removeUserRequest({ userId, username, now }: RemoveUserInput): TransactWrite[] {
  const expiresAt = epochSeconds(now) + quarantineSeconds;
  return [
    { Delete: { Key: keys.profile.key({ userId }), ConditionExpression: "attribute_exists(PK)" } },
    {
      Put: {
        Item: usernameClaimEntity.toItem({ username, userId: null, passwordHash: null, expiresAt }),
        ConditionExpression: "userId = :userId",
        ExpressionAttributeValues: { ":userId": userId },
      },
    },
  ];
}
