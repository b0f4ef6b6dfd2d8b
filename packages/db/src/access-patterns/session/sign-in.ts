import type { Db } from "../../db.ts";
import { sessionEntity } from "../../entities/session.ts";
import { epochSeconds } from "../../io/epoch-seconds.ts";
import type { PutRequest } from "../../io/requests.ts";
import { accessPattern } from "../access-pattern.ts";
import { me, mySession } from "../examples.ts";
import { getUserRequest } from "../users/by-id.ts";
import { getUsernameClaimRequest } from "../users/get-username-claim.ts";

export const signInPattern = accessPattern({
  id: "session.signIn",
  question: "Sign in",
  budget: { requests: 3, readUnits: 1.5, writeUnits: 1 },
  sends: () => [
    { operation: "GetItem", request: getUsernameClaimRequest({ username: "anna" }) },
    { operation: "BatchGetItem", request: getUserRequest({ userId: me, viewerId: me }) },
    { operation: "PutItem", request: createSessionRequest(mySession), beside: true },
  ],
});

/** A sign-in. */
export interface NewSession {
  userId: string;
  /** A ULID of `createdAt`, so that sessions lie in the order of sign-ins. */
  sessionId: string;
  /** SHA-256 of the refresh token's secret. */
  secretHash: string;
  device?: string | undefined;
  createdAt: Date;
  expiresAt: Date;
}

/** Builds the PutItem. */
export function createSessionRequest({ createdAt, expiresAt, ...session }: NewSession): PutRequest {
  const time = createdAt.toISOString();
  const times = { createdAt: time, rotatedAt: time, expiresAt: epochSeconds(expiresAt) };
  return { Item: sessionEntity.toItem({ ...session, ...times }) };
}

/** Stores a new session. */
export async function createSession(db: Db, session: NewSession): Promise<void> {
  await db.table.put(createSessionRequest(session));
}
