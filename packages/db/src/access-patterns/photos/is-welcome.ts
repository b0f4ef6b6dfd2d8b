import type { Db } from "../../db.ts";
import type { BatchGetRequest } from "../../io/requests.ts";
import { keys } from "../../keys/key-design.ts";

/** Somebody, by a session if it is known. */
interface Uploader {
  userId: string;
  sessionId?: string | undefined;
}

/** Builds the BatchGetItem of an account and of one of its sessions. */
export function isWelcomeRequest({ userId, sessionId }: Uploader): BatchGetRequest {
  const session = sessionId === undefined ? [] : [keys.session.key({ userId, sessionId })];
  return { Keys: [keys.profile.key({ userId }), ...session], ConsistentRead: true };
}

/**
 * Returns whether an account, and the session if one is given, are there at this moment: one strongly consistent read, for
 * bytes that come with a ticket. A ticket outlives what a process remembers of ended sessions.
 */
export async function isWelcome(db: Db, uploader: Uploader): Promise<boolean> {
  return (await db.table.batchGet(isWelcomeRequest(uploader))).every((item) => item !== undefined);
}
