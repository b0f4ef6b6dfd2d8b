import type { Db } from "../../db.ts";
import { sessionEntity } from "../../entities/session.ts";
import { epochSeconds } from "../../io/epoch-seconds.ts";
import type { PutRequest } from "../../io/requests.ts";
import { type AccessPattern, budget } from "../access-pattern.ts";

export const signInPattern: AccessPattern = {
  id: "session.signIn",
  question: "Sign in",
  operation: "GetItem, then BatchGetItem ∥ PutItem",
  index: "table",
  keyCondition: "USERNAME#<username> / USERNAME, USER#<me> / PROFILE, USER#<me> / SESSION#<session>",
  consistency: "strong",
  budget: budget({ requests: 3, readUnits: 1.5, writeUnits: 1 }),
};

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
