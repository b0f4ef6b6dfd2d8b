import type { Db } from "../../db.ts";
import type { Profile } from "../../entities/profile.ts";
import { DbError } from "../../errors.ts";
import { TransactionRefused } from "../../io/failures.ts";
import type { TransactWrite } from "../../io/requests.ts";
import { keys } from "../../keys/key-design.ts";
import { accessPattern } from "../access-pattern.ts";
import { mySession, me as myself } from "../examples.ts";
import { getUserRequest } from "../users/by-id.ts";
import { claimIsTheirs } from "../users/claim-is-theirs.ts";
import { getUsernameClaim, getUsernameClaimRequest, type UsernameHolder } from "../users/get-username-claim.ts";
import { me } from "../users/me.ts";
import { createSessionRequest, type NewSession } from "./create-session.ts";

export const signIn = accessPattern({
  id: "session.signIn",
  question: "Sign in",
  budget: { requests: 3, readUnits: 1.5, writeUnits: 4 },
  sends: () => [
    { operation: "GetItem", request: getUsernameClaimRequest({ username: "anna" }) },
    { operation: "BatchGetItem", request: getUserRequest({ userId: myself, viewerId: null }) },
    {
      operation: "TransactWriteItems",
      request: signInRequest({ username: "anna", passwordHash: "hash", session: mySession }),
      beside: true,
    },
  ],
  /**
   * Signs somebody in and returns the profile with the session: `admit` gets who holds the username, null for nobody, and
   * returns the session to store, or throws. Throws `CONFLICT` when the password, the name or the account has changed since
   * it was looked at, so that no session opens behind those that are ended then, and `USER_NOT_FOUND` for an account that is
   * gone.
   */
  async run<Admitted extends { row: NewSession }>(
    db: Db,
    { username, admit }: { username: string; admit: (holder: UsernameHolder | null) => Promise<Admitted> },
  ): Promise<Admitted & { profile: Profile }> {
    const holder = await getUsernameClaim(db, { username });
    const admitted = await admit(holder);
    const request = { username, passwordHash: holder?.passwordHash ?? null, session: admitted.row };
    const [profile] = await Promise.all([me.run(db, { userId: admitted.row.userId }), openSession(db, request)]);
    return { ...admitted, profile };
  },
});

/** A session, and the hash of the password by which it opens. */
interface SignIn {
  username: string;
  passwordHash: string | null;
  session: NewSession;
}

/** Builds the transaction: the session, if the name is still of the same user and the password the one that was looked at. */
function signInRequest({ username, passwordHash, session }: SignIn): TransactWrite[] {
  return [
    {
      ConditionCheck: {
        Key: keys.usernameClaim.key({ username }),
        ...claimIsTheirs({ userId: session.userId, passwordHash }),
      },
    },
    { Put: createSessionRequest(session) },
  ];
}

async function openSession(db: Db, request: SignIn): Promise<void> {
  try {
    await db.table.transactWrite(signInRequest(request));
  } catch (error) {
    if (!(error instanceof TransactionRefused)) throw error;
    throw new DbError("CONFLICT", `${request.username} has another password or is somebody else's by now`);
  }
}
