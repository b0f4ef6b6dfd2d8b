import type { Db } from "../../db.ts";
import { type Passkey, passkeyEntity } from "../../entities/passkey.ts";
import { DbError } from "../../errors.ts";
import { TransactionRefused } from "../../io/failures.ts";
import type { TransactWrite } from "../../io/requests.ts";
import { keys } from "../../keys/key-design.ts";
import { accessPattern } from "../access-pattern.ts";
import { myPasskey } from "../examples.ts";
import { list } from "./list.ts";

export const register = accessPattern({
  id: "passkeys.register",
  question: "Add a passkey",
  budget: { requests: 2, readUnits: 1, writeUnits: 4 },
  sends: () => [...list.sends(), { operation: "TransactWriteItems", request: registerRequest(myPasskey) }],
  /**
   * Stores a passkey if `admit` does not throw for those that there are; the same again, of the same challenge, is fine.
   * Throws `PASSKEY_KNOWN`, and `USER_NOT_FOUND` when
   * the account is gone.
   */
  async run(db: Db, { passkey, admit }: { passkey: Passkey; admit: (others: Passkey[]) => void }): Promise<void> {
    const passkeys = await list.run(db, passkey);
    admit(passkeys.filter(({ passkeyId }) => passkeyId !== passkey.passkeyId));
    try {
      await db.table.transactWrite(registerRequest(passkey));
    } catch (error) {
      if (!(error instanceof TransactionRefused)) throw error;
      if (error.failed.has(0)) throw new DbError("USER_NOT_FOUND", `there is no user ${passkey.userId}`);
      throw new DbError("PASSKEY_KNOWN", "there is such a passkey already");
    }
  },
});

/** Builds the transaction: the passkey, if there is somebody whose it is and none with its id. */
function registerRequest(passkey: Passkey): TransactWrite[] {
  const Key = keys.profile.key({ userId: passkey.userId });
  return [
    { ConditionCheck: { Key, ConditionExpression: "attribute_exists(PK)" } },
    {
      Put: {
        Item: passkeyEntity.toItem(passkey),
        ConditionExpression: "attribute_not_exists(PK) OR answeredAt = :answeredAt",
        ExpressionAttributeValues: { ":answeredAt": passkey.answeredAt },
      },
    },
  ];
}
