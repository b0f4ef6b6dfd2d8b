import { limits, photoContentTypes } from "@quick-photos/contract";
import { errors, jwtVerify, SignJWT } from "jose";
import * as z from "zod";
import { type TicketContentType, ticketLifetimeSeconds, unknownContentType } from "./limits.ts";
import { MediaError } from "./media-error.ts";
import type { UploadIdentity } from "./media-keys.ts";

/** What an upload ticket promises. */
export interface UploadClaims extends UploadIdentity {
  /** Of whoever asked for it; absent in tickets of before, and where whoever asked has no session. */
  sessionId?: string | undefined;
  /** What the PUT says; the bytes may be another kind of photo. */
  contentType: TicketContentType;
  byteLength: number;
  /** Of the bytes, in hex; absent when the client did not say. */
  sha256?: string | undefined;
}

/** A genuine ticket. An expired one still names finished work, but starts none. */
export interface VerifiedTicket extends UploadClaims {
  expired: boolean;
  expiresAt: Date;
}

/** Signs and verifies upload tickets; the ticket itself is the upload's id, so no server has to remember it. */
export interface UploadTickets {
  issue(claims: UploadClaims): Promise<{ uploadId: string; expiresAt: Date }>;
  /** UPLOAD_NOT_FOUND for anything that this secret did not sign as a ticket. */
  verify(uploadId: string): Promise<VerifiedTicket>;
}

/** Sets tickets apart from every other token that may be signed with the same secret. */
const audience = "quick-photos/upload";

const payloadSchema = z.object({
  sub: z.string(),
  jti: z.string(),
  contentType: z.enum([...photoContentTypes, unknownContentType]),
  byteLength: z.int().min(1).max(limits.uploadBytes),
  sha256: z.string().optional(),
  sessionId: z.string().optional(),
  exp: z.number(),
});

interface UploadTicketOptions {
  secret: Uint8Array;
  /** What tickets were signed with before, as long as some of them may be presented. */
  previous?: Uint8Array | undefined;
  now: () => Date;
}

/** Tickets as JSON web tokens, HS256. The secret has at least 32 bytes (RFC 7518, section 3.2), or a RangeError says so. */
export function createUploadTickets({ secret, previous, now }: UploadTicketOptions): UploadTickets {
  if (secret.byteLength < 32) throw new RangeError("the secret of upload tickets needs at least 32 bytes");
  return {
    async issue({ ownerId, ulid, ...promised }) {
      const issuedAt = Math.floor(now().getTime() / 1000);
      const expiresAt = issuedAt + ticketLifetimeSeconds;
      const uploadId = await new SignJWT(promised)
        .setProtectedHeader({ alg: "HS256" })
        .setSubject(ownerId)
        .setJti(ulid)
        .setAudience(audience)
        .setExpirationTime(expiresAt)
        .sign(secret);
      return { uploadId, expiresAt: new Date(expiresAt * 1000) };
    },
    async verify(uploadId) {
      const { payload, expired } = await readToken(uploadId, { secret, previous, now });
      const claims = payloadSchema.safeParse(payload);
      if (!claims.success) throw unknownTicket(claims.error);
      const { sub, jti, exp, ...promised } = claims.data;
      return { ownerId: sub, ulid: jti, ...promised, expired, expiresAt: new Date(exp * 1000) };
    },
  };
}

/** The payload of a token with a good signature. jose checks the time last, so an expired payload is genuine too. */
async function readToken(token: string, { secret, previous, now }: UploadTicketOptions) {
  const rules = { algorithms: ["HS256"], audience, currentDate: now(), requiredClaims: ["exp"] };
  try {
    const { payload } = await jwtVerify(token, secret, rules);
    return { payload, expired: false };
  } catch (error) {
    if (error instanceof errors.JWTExpired) return { payload: error.payload, expired: true };
    const mayBeOlder = previous !== undefined && error instanceof errors.JWSSignatureVerificationFailed;
    if (mayBeOlder) return readToken(token, { secret: previous, now });
    throw unknownTicket(error);
  }
}

function unknownTicket(cause: unknown): MediaError {
  return new MediaError("UPLOAD_NOT_FOUND", "There is no such upload.", { cause });
}
