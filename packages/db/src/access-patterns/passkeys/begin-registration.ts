import type { Db } from "../../db.ts";
import type { Passkey } from "../../entities/passkey.ts";
import { accessPattern } from "../access-pattern.ts";
import { me } from "../examples.ts";
import { getUserRequest } from "../users/by-id.ts";
import { getUsernameClaimRequest } from "../users/get-username-claim.ts";
import { list } from "./list.ts";

/** The challenge is signed, not stored: what is read are the password's hash and the passkeys that there are. */
export const beginRegistration = accessPattern({
  id: "passkeys.beginRegistration",
  question: "Begin to add a passkey",
  budget: { requests: 3, readUnits: 2.5 },
  sends: () => [
    { operation: "BatchGetItem", request: getUserRequest({ userId: me, viewerId: me }) },
    { operation: "GetItem", request: getUsernameClaimRequest({ username: "anna" }) },
    ...list.sends(),
  ],
  /** Returns the passkeys that somebody has, which an authenticator is not to make again. */
  async run(db: Db, input: { userId: string }): Promise<Passkey[]> {
    return list.run(db, input);
  },
});
