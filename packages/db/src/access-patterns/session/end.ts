import type { Db } from "../../db.ts";
import type { DeleteRequest } from "../../io/requests.ts";
import { keys } from "../../keys/key-design.ts";
import { type AccessPattern, budget } from "../access-pattern.ts";

export const signOutPattern: AccessPattern = {
  id: "session.signOut",
  question: "Sign out",
  operation: "DeleteItem",
  index: "table",
  keyCondition: "USER#<me> / SESSION#<session>",
  consistency: "write",
  budget: budget({ requests: 1, writeUnits: 1 }),
};

export const endSessionPattern: AccessPattern = {
  ...signOutPattern,
  id: "session.end",
  question: "End a session of one's own from another",
};

/** Builds the DeleteItem. */
export function endSessionRequest({ userId, sessionId }: { userId: string; sessionId: string }): DeleteRequest {
  return { Key: keys.session.key({ userId, sessionId }) };
}

/** Ends a session with all its refresh tokens; one that has ended is fine. */
export async function endSession(db: Db, session: { userId: string; sessionId: string }): Promise<void> {
  await db.table.delete(endSessionRequest(session));
}
