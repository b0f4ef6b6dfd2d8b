import type { Db } from "../../db.ts";
import { sessionEntity } from "../../entities/session.ts";
import { epochSeconds } from "../../io/epoch-seconds.ts";
import type { PutRequest } from "../../io/requests.ts";

/** A sign-in. */
export interface NewSession {
  userId: string;
  /** A ULID of `createdAt`, so that sessions lie in the order of sign-ins. */
  sessionId: string;
  /** SHA-256 of the refresh token's secret. */
  secretHash: string;
  /** SHA-256 of what all secrets of the session begin with. */
  familyHash: string;
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
