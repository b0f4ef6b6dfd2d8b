import type { Db } from "../../db.ts";
import type { DeleteRequest } from "../../io/requests.ts";
import { keys } from "../../keys/key-design.ts";
import { accessPattern } from "../access-pattern.ts";
import { me } from "../examples.ts";

export const end = accessPattern({
  id: "session.end",
  question: "End a session of one's own from another",
  budget: { requests: 1, writeUnits: 1 },
  sends: () => [{ operation: "DeleteItem", request: endSessionRequest({ userId: me, sessionId: "s" }) }],
  /** Ends a session with all its refresh tokens; returns whether there was one, as one that has ended is fine. */
  async run(db: Db, session: { userId: string; sessionId: string }): Promise<boolean> {
    return (await db.table.delete(endSessionRequest(session))) !== undefined;
  },
});

/** Builds the DeleteItem. */
function endSessionRequest({ userId, sessionId }: { userId: string; sessionId: string }): DeleteRequest {
  return { Key: keys.session.key({ userId, sessionId }), ReturnValues: "ALL_OLD" };
}
