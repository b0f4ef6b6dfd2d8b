import type { Db } from "../../db.ts";
import type { Profile } from "../../entities/profile.ts";
import { DbError } from "../../errors.ts";
import { TransactionRefused } from "../../io/failures.ts";
import type { TransactWrite } from "../../io/requests.ts";
import { keys } from "../../keys/key-design.ts";
import { accessPattern } from "../access-pattern.ts";
import { mySession, me as myself } from "../examples.ts";
import { getUserRequest } from "../users/by-id.ts";
import { getUsernameClaim, getUsernameClaimRequest } from "../users/get-username-claim.ts";
import { me } from "../users/me.ts";
import { createSessionRequest, type NewSession } from "./create-session.ts";
import { endOthers } from "./end-others.ts";

export const recover = accessPattern({
  id: "session.recover",
  question: "Get in with a recovery code",
  budget: { requests: 5, readUnits: 2.5, writeUnits: 7 },
  sends: () => [
    { operation: "GetItem", request: getUsernameClaimRequest({ username: "anna" }) },
    {
      operation: "TransactWriteItems",
      request: recoverRequest({ username: "anna", codeHash: "code", passwordHash: "hash", session: mySession }),
    },
    ...endOthers.sends(),
    { operation: "BatchGetItem", request: getUserRequest({ userId: myself, viewerId: null }), beside: true },
  ],
  /**
   * Uses a code up, sets the password, and opens a session; returns the profile with what `open` returned for the user.
   * The sessions of before are left to be ended. A name that nobody has costs the same requests up to the refusal.
   * Throws `RECOVERY_CODE_WRONG`, and `CONFLICT` when the account has just been renamed.
   */
  async run<Opened extends { row: NewSession }>(
    db: Db,
    { username, codeHash, passwordHash, nobody, open }: Recovery<Opened>,
  ): Promise<Opened & { profile: Profile }> {
    const holder = await getUsernameClaim(db, { username });
    const opened = await open(holder?.userId ?? nobody);
    const session = opened.row;
    try {
      await db.table.transactWrite(recoverRequest({ username, codeHash, passwordHash, session }));
    } catch (error) {
      if (!(error instanceof TransactionRefused)) throw error;
      if (error.failed.has(0)) throw new DbError("RECOVERY_CODE_WRONG", `${username} has no such recovery code`);
      throw new DbError("CONFLICT", `${session.userId} is not ${username} any more`);
    }
    return { ...opened, profile: await me.run(db, session) };
  },
});

/** A code presented for a username, with the hash of the password to set. */
export interface Recovery<Opened> {
  username: string;
  codeHash: string;
  passwordHash: string;
  /** A user id that nobody has: whom a name that is nobody's is taken to be. */
  nobody: string;
  open: (userId: string) => Promise<Opened>;
}

interface RecoverInput {
  username: string;
  codeHash: string;
  passwordHash: string;
  session: NewSession;
}

/** Builds the transaction: the code gone if it was there, the password set for whoever still has the name, the session. */
function recoverRequest({ username, codeHash, passwordHash, session }: RecoverInput): TransactWrite[] {
  const { userId } = session;
  return [
    {
      Update: {
        Key: keys.recoveryCodes.key({ userId }),
        UpdateExpression: "REMOVE hashes.#code",
        ConditionExpression: "attribute_exists(hashes.#code)",
        ExpressionAttributeNames: { "#code": codeHash },
      },
    },
    {
      Update: {
        Key: keys.usernameClaim.key({ username }),
        UpdateExpression: "SET passwordHash = :password",
        ConditionExpression: "userId = :userId",
        ExpressionAttributeValues: { ":password": passwordHash, ":userId": userId },
      },
    },
    { Put: createSessionRequest(session) },
  ];
}
