import { randomBytes } from "node:crypto";
import { limits } from "@quick-photos/contract";
import { jwtVerify, SignJWT } from "jose";
import * as z from "zod";

/** What a challenge is for; one for the one is worth nothing for the other. */
export type ChallengePurpose = "registration" | "sign-in";

/** What an authenticator is to sign. */
export interface Challenge {
  /** 32 random bytes, base64url. */
  challenge: string;
  /** Who is to answer, null for whoever does. */
  userId: string | null;
  /** When it was given out, milliseconds since the epoch. */
  issuedAt: number;
}

/** Gives out challenges that no server has to remember: a signed ticket goes along and comes back with the answer. */
export interface Challenges {
  issue(purpose: ChallengePurpose, userId: string | null): Promise<{ ticket: string; challenge: string }>;
  /** Returns the challenge of a ticket, null for one of another purpose, one that is too old, and what is none of ours. */
  read(purpose: ChallengePurpose, ticket: string): Promise<Challenge | null>;
}

const algorithm = "HS256";
const challengeBytes = 32;
const lifetimeSeconds = limits.passkeyMinutes * 60;

/** Sets the tickets apart from one another, and from every other token. */
const audienceOf = (purpose: ChallengePurpose) => `quick-photos/passkey ${purpose}`;

const payloadSchema = z.object({ jti: z.string(), sub: z.string().optional(), at: z.int() });

/** Makes the issuer of challenges; `secret` has at least 32 bytes (RFC 7518, section 3.2), and is for nothing else. */
export function createChallenges({ secret, now }: { secret: Uint8Array; now: () => Date }): Challenges {
  return {
    async issue(purpose, userId) {
      const challenge = randomBytes(challengeBytes).toString("base64url");
      const at = now().getTime();
      const token = new SignJWT({ at }).setProtectedHeader({ alg: algorithm }).setJti(challenge);
      token.setAudience(audienceOf(purpose)).setExpirationTime(Math.floor(at / 1000) + lifetimeSeconds);
      if (userId !== null) token.setSubject(userId);
      return { ticket: await token.sign(secret), challenge };
    },
    async read(purpose, ticket) {
      const rules = { algorithms: [algorithm], audience: audienceOf(purpose), requiredClaims: ["exp"] };
      const verified = await jwtVerify(ticket, secret, { ...rules, currentDate: now() }).catch(() => null);
      const { data } = payloadSchema.safeParse(verified?.payload);
      return data ? { challenge: data.jti, userId: data.sub ?? null, issuedAt: data.at } : null;
    },
  };
}
