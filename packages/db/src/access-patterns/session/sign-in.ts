import type { Db } from "../../db.ts";
import type { Profile } from "../../entities/profile.ts";
import { accessPattern } from "../access-pattern.ts";
import { mySession, me as myself } from "../examples.ts";
import { getUserRequest } from "../users/by-id.ts";
import { getUsernameClaim, getUsernameClaimRequest, type UsernameHolder } from "../users/get-username-claim.ts";
import { me } from "../users/me.ts";
import { createSession, createSessionRequest, type NewSession } from "./create-session.ts";

export const signIn = accessPattern({
  id: "session.signIn",
  question: "Sign in",
  budget: { requests: 3, readUnits: 1.5, writeUnits: 1 },
  sends: () => [
    { operation: "GetItem", request: getUsernameClaimRequest({ username: "anna" }) },
    { operation: "BatchGetItem", request: getUserRequest({ userId: myself, viewerId: null }) },
    { operation: "PutItem", request: createSessionRequest(mySession), beside: true },
  ],
  /**
   * Signs somebody in and returns the profile with the session: `admit` gets who holds the username, null for nobody, and
   * returns the session to store, or throws. Throws `USER_NOT_FOUND` when the account has just been removed.
   */
  async run<Admitted extends { row: NewSession }>(
    db: Db,
    { username, admit }: { username: string; admit: (holder: UsernameHolder | null) => Promise<Admitted> },
  ): Promise<Admitted & { profile: Profile }> {
    const admitted = await admit(await getUsernameClaim(db, { username }));
    const [profile] = await Promise.all([me.run(db, { userId: admitted.row.userId }), createSession(db, admitted.row)]);
    return { ...admitted, profile };
  },
});
