import { createSession, endSession, rotateSession } from "@quick-photos/db";
import type { Context } from "../context.ts";
import { ApiError } from "../errors/api-error.ts";
import type { Session } from "../schemas/session-output.ts";
import { createRefreshToken, createSessionId, parseRefreshToken } from "./refresh-tokens.ts";

type SessionContext = Pick<Context, "db" | "accessTokens" | "now">;

/** How long a session lives unused. */
const lifetimeMs = 30 * 24 * 60 * 60 * 1000;

function endFrom(now: Date): Date {
  return new Date(now.getTime() + lifetimeMs);
}

/** Opens a session for a user who has proven who they are. */
export async function openSession({ db, accessTokens, now }: SessionContext, userId: string): Promise<Session> {
  const { refreshToken, claim } = createRefreshToken({ userId, sessionId: createSessionId() });
  const createdAt = now();
  await createSession(db, { ...claim, createdAt, expiresAt: endFrom(createdAt) });
  return { ...(await accessTokens.issue(userId)), refreshToken };
}

/**
 * Renews a session: the presented token is used up and a new one takes its place. Throws `SESSION_NOT_FOUND`,
 * `SESSION_EXPIRED`, and `SESSION_REPLAYED` for a token used before, which ends the session for both who hold it.
 */
export async function renewSession(context: SessionContext, presentedToken: string): Promise<Session> {
  const presented = parseRefreshToken(presentedToken);
  if (!presented) throw new ApiError("SESSION_NOT_FOUND");
  const { userId, sessionId, secretHash: presentedHash } = presented;
  const { refreshToken, claim } = createRefreshToken(presented);
  const now = context.now();
  const hashes = { presentedHash, nextHash: claim.secretHash };
  await rotateSession(context.db, { userId, sessionId, ...hashes, now, expiresAt: endFrom(now) });
  return { ...(await context.accessTokens.issue(userId)), refreshToken };
}

/** Ends a session; one that has ended or never was is no error. */
export async function closeSession({ db }: Pick<Context, "db">, refreshToken: string): Promise<void> {
  const presented = parseRefreshToken(refreshToken);
  if (presented) await endSession(db, { userId: presented.userId, sessionId: presented.sessionId });
}
