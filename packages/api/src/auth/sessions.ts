import { limits, type Session } from "@quick-photos/contract";
import { accessPatterns, createUlid, type Db, DbError, type NewSession } from "@quick-photos/db";
import { ApiError } from "../errors/api-error.ts";
import type { AccessTokens } from "./access-tokens.ts";
import type { EndedSessions } from "./ended-sessions.ts";
import { createNextRefreshToken, createRefreshToken, parseRefreshToken } from "./refresh-tokens.ts";

/** What sessions are kept and signed with. */
interface SessionContext {
  db: Db;
  accessTokens: AccessTokens;
  endedSessions: EndedSessions;
  now: () => Date;
}

/** How long a session lives unused. */
const lifetimeMs = limits.sessionDays * 24 * 60 * 60 * 1000;

function endFrom(now: Date): Date {
  return new Date(now.getTime() + lifetimeMs);
}

/** Who begins a session, and what they call their device. */
export interface SessionStart {
  userId: string;
  device?: string | undefined;
}

/** Returns a session for a user who has proven who they are: the row still to be written, and what the client gets. */
export async function newSession(
  { accessTokens, now }: Pick<SessionContext, "accessTokens" | "now">,
  start: SessionStart,
) {
  const createdAt = now();
  const { refreshToken, claim } = createRefreshToken({
    userId: start.userId,
    sessionId: createUlid(createdAt.getTime()),
  });
  const row: NewSession = { ...claim, device: start.device || undefined, createdAt, expiresAt: endFrom(createdAt) };
  const session: Session = { ...(await accessTokens.issue(claim)), refreshToken };
  return { row, session };
}

/** A token to renew; `renewalKey` makes the renewal repeatable: see `createNextRefreshToken`. */
export interface Renewal {
  refreshToken: string;
  renewalKey?: string | undefined;
}

/**
 * Renews a session: the presented token is used up and a new one takes its place. Throws `SESSION_NOT_FOUND`,
 * `SESSION_EXPIRED`, and `SESSION_REPLAYED` for a token used before, which ends the session for both who hold it.
 */
export async function renewSession(context: SessionContext, renewal: Renewal): Promise<Session> {
  const { refreshToken: presentedToken, renewalKey } = renewal;
  const presented = parseRefreshToken(presentedToken);
  if (!presented) throw new ApiError("SESSION_NOT_FOUND");
  const { userId, sessionId, secretHash: presentedHash } = presented;
  const { refreshToken, claim } = createNextRefreshToken(presentedToken, renewalKey);
  const now = context.now();
  const hashes = { presentedHash, nextHash: claim.secretHash, familyHash: claim.familyHash };
  try {
    const rotation = { userId, sessionId, ...hashes, now, expiresAt: endFrom(now) };
    await accessPatterns.session.refresh.run(context.db, rotation);
  } catch (error) {
    if (error instanceof DbError && error.code === "SESSION_REPLAYED") context.endedSessions.end([presented]);
    throw error;
  }
  return { ...(await context.accessTokens.issue(claim)), refreshToken };
}

/** Ends the session of a refresh token; one that has ended or never was is no error, and a wrong secret ends none. */
export async function closeSession(
  { db, endedSessions }: Pick<SessionContext, "db" | "endedSessions">,
  refreshToken: string,
): Promise<void> {
  const presented = parseRefreshToken(refreshToken);
  if (presented && (await accessPatterns.session.signOut.run(db, presented))) endedSessions.end([presented]);
}

/**
 * Ends all sessions of a user but the given one: what whoever changes a password, or gets an account back, does with
 * the others. Without a session of their own (null), all of them end. Repeatable.
 */
export async function endOtherSessions(
  { db, endedSessions }: Pick<SessionContext, "db" | "endedSessions">,
  { userId, sessionId }: { userId: string; sessionId: string | null },
): Promise<void> {
  const ended = await accessPatterns.session.endOthers.run(db, { userId, kept: sessionId });
  endedSessions.end(ended.map((one) => ({ userId, sessionId: one })));
}
