import { createHash, createHmac, randomBytes } from "node:crypto";
import { sessionIdPattern, userIdPattern } from "@quick-photos/contract";

/** Which session a refresh token belongs to, and the hashes by which the session knows it. */
export interface RefreshTokenClaim {
  userId: string;
  sessionId: string;
  /** SHA-256 of the secret, base64url: the secret has 256 random bits, so it needs no slow hash. */
  secretHash: string;
  /** The same of what all secrets of a session begin with: who has that has had one of its tokens, and has not guessed. */
  familyHash: string;
}

type SessionAddress = Pick<RefreshTokenClaim, "userId" | "sessionId">;

const secretBytes = 32;
const secretPattern = /^[\w-]{43}$/;

/** Characters that all secrets of a session begin with: 126 of its 256 bits; the rest is new in each. */
const familyLength = 21;

function hash(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}

/** A token for a client, and the claim to store of it. */
interface NewRefreshToken {
  refreshToken: string;
  claim: RefreshTokenClaim;
}

function claimOf({ userId, sessionId }: SessionAddress, secret: string): RefreshTokenClaim {
  return { userId, sessionId, secretHash: hash(secret), familyHash: hash(secret.slice(0, familyLength)) };
}

function tokenOf(session: SessionAddress, secret: string): NewRefreshToken {
  return { refreshToken: `${session.userId}.${session.sessionId}.${secret}`, claim: claimOf(session, secret) };
}

const randomSecret = () => randomBytes(secretBytes).toString("base64url");

/** Returns a new token `<userId>.<sessionId>.<secret>` for a session. */
export function createRefreshToken(session: SessionAddress): NewRefreshToken {
  return tokenOf(session, randomSecret());
}

/**
 * Returns the token that follows a well-formed one. With a client's own random key the same question has the same
 * answer, so a client that lost the answer asks again; whoever has the old token but not the key cannot.
 */
export function createNextRefreshToken(presentedToken: string, renewalKey: string | undefined): NewRefreshToken {
  const [userId = "", sessionId = "", secret = ""] = presentedToken.split(".");
  const fresh =
    renewalKey === undefined ? randomSecret() : createHmac("sha256", renewalKey).update(secret).digest("base64url");
  return tokenOf({ userId, sessionId }, secret.slice(0, familyLength) + fresh.slice(familyLength));
}

/** Returns what a refresh token claims, null when it cannot be one of ours. */
export function parseRefreshToken(refreshToken: string): RefreshTokenClaim | null {
  const [userId = "", sessionId = "", secret = "", ...rest] = refreshToken.split(".");
  const wellFormed = userIdPattern.test(userId) && sessionIdPattern.test(sessionId) && secretPattern.test(secret);
  return wellFormed && rest.length === 0 ? claimOf({ userId, sessionId }, secret) : null;
}
