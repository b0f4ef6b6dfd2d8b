import type { Db } from "../../db.ts";
import { recoveryCodesEntity } from "../../entities/recovery-codes.ts";
import { DbError } from "../../errors.ts";
import { TransactionRefused } from "../../io/failures.ts";
import type { TransactWrite } from "../../io/requests.ts";
import { keys } from "../../keys/key-design.ts";
import { accessPattern } from "../access-pattern.ts";
import { me, now } from "../examples.ts";
import { getUserRequest } from "../users/by-id.ts";
import { getUsernameClaimRequest } from "../users/get-username-claim.ts";

export const createCodes = accessPattern({
  id: "recovery.createCodes",
  question: "Make new recovery codes",
  budget: { requests: 3, readUnits: 1.5, writeUnits: 4 },
  sends: () => [
    { operation: "BatchGetItem", request: getUserRequest({ userId: me, viewerId: me }) },
    { operation: "GetItem", request: getUsernameClaimRequest({ username: "anna" }) },
    { operation: "TransactWriteItems", request: createCodesRequest({ userId: me, codeHashes: ["hash"], now }) },
  ],
  /** Puts new codes in the place of all of before. Throws `USER_NOT_FOUND` when the account is gone. */
  async run(db: Db, input: NewRecoveryCodes): Promise<void> {
    try {
      await db.table.transactWrite(createCodesRequest(input));
    } catch (error) {
      if (!(error instanceof TransactionRefused)) throw error;
      throw new DbError("USER_NOT_FOUND", `there is no user ${input.userId}`);
    }
  },
});

/** The hashes of a user's new codes. */
export interface NewRecoveryCodes {
  userId: string;
  codeHashes: string[];
  now: Date;
}

/** Builds the transaction: the codes, if there is somebody whose they are. */
function createCodesRequest({ userId, codeHashes, now }: NewRecoveryCodes): TransactWrite[] {
  const hashes = Object.fromEntries(codeHashes.map((hash) => [hash, true as const]));
  return [
    { ConditionCheck: { Key: keys.profile.key({ userId }), ConditionExpression: "attribute_exists(PK)" } },
    { Put: { Item: recoveryCodesEntity.toItem({ userId, hashes, createdAt: now.toISOString() }) } },
  ];
}
