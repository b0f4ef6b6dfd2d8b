import { limits, userIdPattern } from "@quick-photos/contract";
import { errors, jwtVerify, SignJWT } from "jose";
import { LRUCache } from "lru-cache";
import { ApiError } from "../errors/api-error.ts";
import type { Caller } from "./caller.ts";
import { createSigningKey } from "./signing-key.ts";

/** An access token and the moment it ends, ISO 8601. */
export interface IssuedAccessToken {
  accessToken: string;
  expiresAt: string;
}

/** Issues and checks the short-lived tokens that calls carry. */
export interface AccessTokens {
  issue(bearer: Pick<Caller, "userId" | "sessionId">): Promise<IssuedAccessToken>;
  /** Returns whose token it is and when it ends; throws `ACCESS_TOKEN_EXPIRED` or `ACCESS_TOKEN_INVALID`. */
  verify(accessToken: string): Promise<Caller>;
}

interface AccessTokenOptions {
  /** At least 32 bytes from a secure source. */
  secret: Uint8Array;
  /** What tokens were signed with before, as long as some of them may be presented. */
  previous?: Uint8Array | undefined;
  now: () => Date;
}

/** The one algorithm issued and accepted: pinning it refuses `none` and key confusion (RFC 8725, section 3.1). */
const algorithm = "HS256";

/** Bytes of the shortest key for HS256 (RFC 7518, section 3.2). */
const shortestSecret = 32;

const lifetimeSeconds = limits.accessTokenMinutes * 60;

/** The session's id in a token (OpenID Connect Front-Channel Logout 1.0, section 3). */
const sessionClaim = "sid";

/**
 * Tokens whose signature is not checked again, which would take more of the processor than most of a call. All that is
 * then left to say of a token is whether its time is over. Some 5 MB when full.
 */
const mostKnown = 10_000;

const issuer = "quick-photos";
const audience = "quick-photos/api";

/** Makes the issuer of access tokens; throws a RangeError for a secret too short to be one. */
export function createAccessTokens({ secret, previous, now }: AccessTokenOptions): AccessTokens {
  const secrets = previous === undefined ? [secret] : [secret, previous];
  if (secrets.some(({ length }) => length < shortestSecret)) {
    throw new RangeError(`the signing secret needs ${shortestSecret} bytes or more`);
  }
  const signingKey = createSigningKey(secret);
  const previousKey = previous && createSigningKey(previous);
  const read = async (accessToken: string) => {
    const rules = { algorithms: [algorithm], issuer, audience, requiredClaims: ["exp"], currentDate: now() };
    const attempt = async (key: typeof signingKey) => jwtVerify(accessToken, await key(), rules);
    return attempt(signingKey).catch((error: unknown) => {
      const mayBeOlder = previousKey !== undefined && error instanceof errors.JWSSignatureVerificationFailed;
      if (!mayBeOlder) throw error;
      return attempt(previousKey);
    });
  };
  /** By the whole token, so that nothing but what was checked is found. */
  // By `max`, the library would make room for all of them before the first one comes.
  const known = new LRUCache<string, Caller>({ maxSize: mostKnown, sizeCalculation: () => 1 });
  const check = async (accessToken: string): Promise<Caller> => {
    const { payload } = await read(accessToken).catch((cause: unknown) => {
      const expired = cause instanceof errors.JWTExpired;
      throw new ApiError(expired ? "ACCESS_TOKEN_EXPIRED" : "ACCESS_TOKEN_INVALID", { cause });
    });
    const { sub, exp, [sessionClaim]: sessionId } = payload;
    if (!sub || !userIdPattern.test(sub) || exp === undefined) throw new ApiError("ACCESS_TOKEN_INVALID");
    return { userId: sub, sessionId: typeof sessionId === "string" ? sessionId : null, until: new Date(exp * 1000) };
  };
  return {
    async issue({ userId, sessionId }) {
      const issuedAt = Math.floor(now().getTime() / 1000);
      const end = issuedAt + lifetimeSeconds;
      const claims = sessionId === null ? {} : { [sessionClaim]: sessionId };
      const token = new SignJWT(claims).setProtectedHeader({ alg: algorithm }).setSubject(userId);
      token.setIssuer(issuer).setAudience(audience).setIssuedAt(issuedAt).setExpirationTime(end);
      return { accessToken: await token.sign(await signingKey()), expiresAt: new Date(end * 1000).toISOString() };
    },
    async verify(accessToken) {
      const found = known.get(accessToken);
      if (found && now() < found.until) return found;
      const caller = await check(accessToken);
      known.set(accessToken, caller);
      return caller;
    },
  };
}
