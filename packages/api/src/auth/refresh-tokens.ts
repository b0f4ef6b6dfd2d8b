import { createHash, createHmac, randomBytes } from "node:crypto";
import { sessionIdPattern, userIdPattern } from "@quick-photos/contract";

/** Which session a refresh token belongs to, and the hash by which the session knows it. */
export interface RefreshTokenClaim {
  userId: string;
  sessionId: string;
  /** SHA-256 of the secret, base64url: the secret has 256 random bits, so it needs no slow hash. */
  secretHash: string;
}

const secretBytes = 32;
const secretPattern = /^[\w-]{43}$/;

function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("base64url");
}

/** A token for a client, and the claim to store of it. */
interface NewRefreshToken {
  refreshToken: string;
  claim: RefreshTokenClaim;
}

function tokenOf({ userId, sessionId }: Omit<RefreshTokenClaim, "secretHash">, secret: string): NewRefreshToken {
  return {
    refreshToken: `${userId}.${sessionId}.${secret}`,
    claim: { userId, sessionId, secretHash: hashSecret(secret) },
  };
}

/** Returns a new token `<userId>.<sessionId>.<secret>` for a session. */
export function createRefreshToken(session: Omit<RefreshTokenClaim, "secretHash">): NewRefreshToken {
  return tokenOf(session, randomBytes(secretBytes).toString("base64url"));
}

/**
 * Returns the token that follows a well-formed one. With a client's own random key the same question has the same
 * answer, so a client that lost the answer asks again; whoever has the old token but not the key cannot.
 */
export function createNextRefreshToken(presentedToken: string, renewalKey: string | undefined): NewRefreshToken {
  const [userId = "", sessionId = "", secret = ""] = presentedToken.split(".");
  if (renewalKey === undefined) return createRefreshToken({ userId, sessionId });
  return tokenOf({ userId, sessionId }, createHmac("sha256", renewalKey).update(secret).digest("base64url"));
}

/** Returns what a refresh token claims, null when it cannot be one of ours. */
export function parseRefreshToken(refreshToken: string): RefreshTokenClaim | null {
  const [userId = "", sessionId = "", secret = "", ...rest] = refreshToken.split(".");
  const wellFormed = userIdPattern.test(userId) && sessionIdPattern.test(sessionId) && secretPattern.test(secret);
  return wellFormed && rest.length === 0 ? { userId, sessionId, secretHash: hashSecret(secret) } : null;
}
