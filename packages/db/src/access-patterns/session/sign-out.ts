import type { Db } from "../../db.ts";
import { ignoreFailedCondition } from "../../io/ignore-failed-condition.ts";
import type { DeleteRequest } from "../../io/requests.ts";
import { keys } from "../../keys/key-design.ts";
import { accessPattern } from "../access-pattern.ts";
import { mySession } from "../examples.ts";

export const signOut = accessPattern({
  id: "session.signOut",
  question: "Sign out",
  budget: { requests: 1, writeUnits: 1 },
  sends: () => [{ operation: "DeleteItem", request: signOutRequest(mySession) }],
  /**
   * Ends the session of whoever has, or has had, a token of it; for anybody else, and for one that has ended, nothing
   * changes. Returns whether it has ended now.
   */
  async run(db: Db, token: HeldToken): Promise<boolean> {
    return (await ignoreFailedCondition(db.table.delete(signOutRequest(token)))) !== null;
  },
});

/** What a refresh token says: whose session, and the hashes of its secret and of what all secrets of the session begin with. */
export interface HeldToken {
  userId: string;
  sessionId: string;
  secretHash: string;
  familyHash: string;
}

/** Builds the DeleteItem; a session from before there were families is known by its newest token alone. */
function signOutRequest({ userId, sessionId, secretHash, familyHash }: HeldToken): DeleteRequest {
  return {
    Key: keys.session.key({ userId, sessionId }),
    ConditionExpression: "familyHash = :family OR secretHash = :secret",
    ExpressionAttributeValues: { ":family": familyHash, ":secret": secretHash },
  };
}
