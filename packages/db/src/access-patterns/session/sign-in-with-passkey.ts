import type { Db } from "../../db.ts";
import { type Passkey, passkeyEntity } from "../../entities/passkey.ts";
import { type Profile, profileEntity } from "../../entities/profile.ts";
import { DbError } from "../../errors.ts";
import { TransactionRefused } from "../../io/failures.ts";
import type { BatchGetRequest, TransactWrite } from "../../io/requests.ts";
import { keys } from "../../keys/key-design.ts";
import { accessPattern } from "../access-pattern.ts";
import { myPasskey, mySession } from "../examples.ts";
import { createSessionRequest, type NewSession } from "./create-session.ts";

export const signInWithPasskey = accessPattern({
  id: "session.signInWithPasskey",
  question: "Sign in with a passkey",
  budget: { requests: 2, readUnits: 2, writeUnits: 6 },
  sends: () => [
    { operation: "BatchGetItem", request: getPasskeyRequest(myPasskey) },
    { operation: "TransactWriteItems", request: signInRequest({ passkey: myPasskey, session: mySession }) },
  ],
  /**
   * Signs somebody in and returns the profile with the session: `admit` gets the passkey, null where there is none, and
   * returns how it is from now on with the session to store, or throws. Throws `PASSKEY_WRONG` for a challenge that the
   * passkey has answered before, or one given out before that.
   */
  async run<Admitted extends { row: NewSession; passkey: Passkey }>(
    db: Db,
    { admit, ...claimed }: { userId: string; passkeyId: string; admit: (passkey: Passkey | null) => Promise<Admitted> },
  ): Promise<Admitted & { profile: Profile }> {
    const [profileItem, passkeyItem] = await db.table.batchGet(getPasskeyRequest(claimed));
    const admitted = await admit(profileItem && passkeyItem ? passkeyEntity.parse(passkeyItem) : null);
    if (!profileItem) throw new DbError("PASSKEY_WRONG", `there is no user ${claimed.userId}`);
    try {
      await db.table.transactWrite(signInRequest({ passkey: admitted.passkey, session: admitted.row }));
    } catch (error) {
      if (!(error instanceof TransactionRefused)) throw error;
      throw new DbError("PASSKEY_WRONG", "the challenge is used up, or the passkey or its user has gone");
    }
    return { ...admitted, profile: profileEntity.parse(profileItem) };
  },
});

/** Builds the BatchGetItem of a passkey and of its user; consistent, so that one that was just added lets in. */
function getPasskeyRequest({ userId, passkeyId }: { userId: string; passkeyId: string }): BatchGetRequest {
  return { Keys: [keys.profile.key({ userId }), keys.passkey.key({ userId, passkeyId })], ConsistentRead: true };
}

/**
 * Builds the transaction: the passkey as it is from now on, if it is still there and has answered no challenge of this
 * time or a later one; the session; and nothing of it for an account that is gone.
 */
function signInRequest({ passkey, session }: { passkey: Passkey; session: NewSession }): TransactWrite[] {
  const { userId, counter, lastUsedAt, answeredAt } = passkey;
  return [
    {
      Update: {
        Key: keys.passkey.key(passkey),
        UpdateExpression: "SET #counter = :counter, lastUsedAt = :now, answeredAt = :answeredAt",
        ConditionExpression: "answeredAt < :answeredAt",
        ExpressionAttributeNames: { "#counter": "counter" },
        ExpressionAttributeValues: { ":counter": counter, ":now": lastUsedAt, ":answeredAt": answeredAt },
      },
    },
    { Put: createSessionRequest(session) },
    { ConditionCheck: { Key: keys.profile.key({ userId }), ConditionExpression: "attribute_exists(PK)" } },
  ];
}
