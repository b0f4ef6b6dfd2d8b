import { createHash, randomBytes } from "node:crypto";
import { userIdPattern } from "@quick-photos/db";

/** Which session a refresh token belongs to, and the hash by which the session knows it. */
export interface RefreshTokenClaim {
  userId: string;
  sessionId: string;
  /** SHA-256 of the secret, base64url: the secret has 256 random bits, so it needs no slow hash. */
  secretHash: string;
}

const sessionIdBytes = 16;
const secretBytes = 32;
const sessionIdPattern = /^[\w-]{22}$/;
const secretPattern = /^[\w-]{43}$/;

function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("base64url");
}

/** Answers a new session id: 128 random bits, base64url. */
export function createSessionId(): string {
  return randomBytes(sessionIdBytes).toString("base64url");
}

/** Answers a new token `<userId>.<sessionId>.<secret>` for a session, with the claim to store of it. */
export function createRefreshToken(session: Omit<RefreshTokenClaim, "secretHash">): {
  refreshToken: string;
  claim: RefreshTokenClaim;
} {
  const { userId, sessionId } = session;
  const secret = randomBytes(secretBytes).toString("base64url");
  return {
    refreshToken: `${userId}.${sessionId}.${secret}`,
    claim: { userId, sessionId, secretHash: hashSecret(secret) },
  };
}

/** Answers what a refresh token claims, null when it cannot be one of ours. */
export function parseRefreshToken(refreshToken: string): RefreshTokenClaim | null {
  const [userId = "", sessionId = "", secret = "", ...rest] = refreshToken.split(".");
  const wellFormed = userIdPattern.test(userId) && sessionIdPattern.test(sessionId) && secretPattern.test(secret);
  return wellFormed && rest.length === 0 ? { userId, sessionId, secretHash: hashSecret(secret) } : null;
}
