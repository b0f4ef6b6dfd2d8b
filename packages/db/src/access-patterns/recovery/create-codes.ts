import type { Db } from "../../db.ts";
import { recoveryCodesEntity } from "../../entities/recovery-codes.ts";
import { DbError } from "../../errors.ts";
import { TransactionRefused } from "../../io/failures.ts";
import type { TransactWrite } from "../../io/requests.ts";
import { keys } from "../../keys/key-design.ts";
import { accessPattern } from "../access-pattern.ts";
import { me, now } from "../examples.ts";
import { getUserRequest } from "../users/by-id.ts";
import { claimIsTheirs } from "../users/claim-is-theirs.ts";
import { getUsernameClaimRequest } from "../users/get-username-claim.ts";

export const createCodes = accessPattern({
  id: "recovery.createCodes",
  question: "Make new recovery codes",
  budget: { requests: 3, readUnits: 1.5, writeUnits: 4 },
  sends: () => [
    { operation: "BatchGetItem", request: getUserRequest({ userId: me, viewerId: me }) },
    { operation: "GetItem", request: getUsernameClaimRequest({ username: "anna" }) },
    {
      operation: "TransactWriteItems",
      request: createCodesRequest({ userId: me, username: "anna", passwordHash: "hash", codeHashes: ["code"], now }),
    },
  ],
  /**
   * Puts new codes in the place of all of before. Throws `CONFLICT` when the password or the name has changed since it was
   * looked at, so that who had the password of before gets no other way in, and `USER_NOT_FOUND` when the account is gone.
   */
  async run(db: Db, input: NewRecoveryCodes): Promise<void> {
    try {
      await db.table.transactWrite(createCodesRequest(input));
    } catch (error) {
      if (!(error instanceof TransactionRefused)) throw error;
      // The claim of who is gone is in quarantine, that of a former name is not there any more.
      const { userId = input.userId } = error.found.get(0) ?? {};
      if (userId !== input.userId) throw new DbError("USER_NOT_FOUND", `there is no user ${input.userId}`);
      throw new DbError("CONFLICT", `the password or the name of ${input.userId} is another one by now`);
    }
  },
});

/** The hashes of a user's new codes, and by what they may be made: the name, and the hash of the password. */
export interface NewRecoveryCodes {
  userId: string;
  username: string;
  passwordHash: string | null;
  codeHashes: string[];
  now: Date;
}

/** Builds the transaction: the codes, if the name is still theirs and the password the one that was looked at. */
function createCodesRequest(codes: NewRecoveryCodes): TransactWrite[] {
  const { userId, username, passwordHash, codeHashes, now } = codes;
  const hashes = Object.fromEntries(codeHashes.map((hash) => [hash, true as const]));
  return [
    {
      ConditionCheck: {
        Key: keys.usernameClaim.key({ username }),
        ...claimIsTheirs({ userId, passwordHash }),
        ReturnValuesOnConditionCheckFailure: "ALL_OLD",
      },
    },
    { Put: { Item: recoveryCodesEntity.toItem({ userId, hashes, createdAt: now.toISOString() }) } },
  ];
}
