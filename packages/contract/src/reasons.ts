/** The codes of tRPC 11 that a reason may have; each fixes an HTTP status. */
export type ErrorCode =
  | "BAD_REQUEST"
  | "CONFLICT"
  | "FORBIDDEN"
  | "INTERNAL_SERVER_ERROR"
  | "METHOD_NOT_SUPPORTED"
  | "NOT_FOUND"
  | "PAYLOAD_TOO_LARGE"
  | "PRECONDITION_FAILED"
  | "SERVICE_UNAVAILABLE"
  | "TOO_MANY_REQUESTS"
  | "UNAUTHORIZED"
  | "UNPROCESSABLE_CONTENT"
  | "UNSUPPORTED_MEDIA_TYPE";

/** What a reason means on the wire: tRPC's code, which fixes the HTTP status, and a sentence for people. */
export interface ReasonEntry {
  code: ErrorCode;
  meaning: string;
  /** Milliseconds after which the same call may succeed; absent where repeating it unchanged is of no use. */
  retryAfterMs?: number;
}

/**
 * Every way a call can fail, as clients see it in `error.data.reason`. The set is closed; the meaning is also the
 * message on the wire, so it names no internals.
 */
export const reasons = {
  INPUT_INVALID: { code: "BAD_REQUEST", meaning: "Some of the input is not acceptable; `fields` says which and why." },
  CURSOR_INVALID: { code: "BAD_REQUEST", meaning: "The cursor is damaged or belongs to another list." },
  SELF_FOLLOW: { code: "BAD_REQUEST", meaning: "Nobody can follow themselves." },

  PASSWORD_TOO_COMMON: {
    code: "BAD_REQUEST",
    meaning: "This password is one of the first that are tried: take another one.",
  },
  USERNAME_TAKEN: { code: "CONFLICT", meaning: "Somebody else has this username." },
  WRITE_CONFLICT: { code: "CONFLICT", meaning: "Another write came first; repeating this one is safe." },
  PASSKEY_KNOWN: { code: "CONFLICT", meaning: "This passkey is there already." },
  PASSKEYS_TOO_MANY: { code: "CONFLICT", meaning: "There are as many passkeys as there may be: remove one first." },
  PASSKEY_NOT_FOUND: { code: "NOT_FOUND", meaning: "There is no such passkey of yours." },
  PASSKEY_INVALID: {
    code: "UNPROCESSABLE_CONTENT",
    meaning: "What the authenticator has made is no passkey for this service, or came too late.",
  },
  PASSKEYS_UNAVAILABLE: {
    code: "PRECONDITION_FAILED",
    meaning: "Browsers have passkeys for a service under its own https address, or on localhost.",
  },
  USER_NOT_FOUND: { code: "NOT_FOUND", meaning: "There is no such user." },
  PHOTO_NOT_FOUND: { code: "NOT_FOUND", meaning: "There is no such photo." },
  NOT_YOURS: { code: "FORBIDDEN", meaning: "Only its owner can do this." },

  SIGN_IN_REQUIRED: { code: "UNAUTHORIZED", meaning: "This needs a session: sign in first." },
  CREDENTIALS_WRONG: { code: "UNAUTHORIZED", meaning: "Username and password do not belong together." },
  RECOVERY_CODE_WRONG: {
    code: "UNAUTHORIZED",
    meaning: "Username and recovery code do not belong together, or the code has been used.",
  },
  PASSKEY_WRONG: {
    code: "UNAUTHORIZED",
    meaning: "The passkey is unknown here, or the answer does not fit the challenge or came too late.",
  },
  ACCESS_TOKEN_INVALID: { code: "UNAUTHORIZED", meaning: "The access token is none of this service." },
  ACCESS_TOKEN_EXPIRED: { code: "UNAUTHORIZED", meaning: "The access token has expired: renew the session." },
  SESSION_ENDED: {
    code: "UNAUTHORIZED",
    meaning: "The session of this access token has ended, or the account is gone: sign in again.",
  },
  SESSION_NOT_FOUND: { code: "UNAUTHORIZED", meaning: "The session has ended or never was: sign in again." },
  SESSION_EXPIRED: { code: "UNAUTHORIZED", meaning: "The session was unused for too long: sign in again." },
  SESSION_REPLAYED: {
    code: "UNAUTHORIZED",
    meaning: "The refresh token was used before, so the whole session is revoked: sign in again.",
  },

  UPLOAD_TOO_LARGE: { code: "PAYLOAD_TOO_LARGE", meaning: "The file is larger than a photo may be." },
  UPLOAD_TYPE_UNSUPPORTED: { code: "UNSUPPORTED_MEDIA_TYPE", meaning: "Files of this type are not accepted." },
  UPLOAD_NOT_FOUND: { code: "NOT_FOUND", meaning: "There is no such upload of yours." },
  UPLOAD_EXPIRED: { code: "PRECONDITION_FAILED", meaning: "The upload has expired: ask for a new one." },
  UPLOAD_USED_UP: {
    code: "PRECONDITION_FAILED",
    meaning: "The upload has been used, or its photo removed, for good: ask for a new upload to share it again.",
  },
  UPLOAD_MISSING: { code: "PRECONDITION_FAILED", meaning: "The bytes of the upload have not arrived." },
  UPLOAD_SIZE_MISMATCH: { code: "UNPROCESSABLE_CONTENT", meaning: "The upload is not of the announced size." },
  UPLOAD_CHECKSUM_MISMATCH: {
    code: "UNPROCESSABLE_CONTENT",
    meaning: "The upload is not made of the announced bytes.",
  },
  IMAGE_UNREADABLE: { code: "UNPROCESSABLE_CONTENT", meaning: "The file does not decode as an image." },
  IMAGE_TOO_LARGE: { code: "UNPROCESSABLE_CONTENT", meaning: "The image has more pixels than a photo may have." },

  REQUEST_MALFORMED: { code: "BAD_REQUEST", meaning: "The request is not a well-formed call." },
  BODY_MALFORMED: { code: "BAD_REQUEST", meaning: "The input is not JSON." },
  BODY_TOO_LARGE: { code: "PAYLOAD_TOO_LARGE", meaning: "The request body is too large." },
  BATCH_TOO_LARGE: { code: "BAD_REQUEST", meaning: "The batch holds too many calls, or asks for too many entries." },
  NOT_IN_A_BATCH: { code: "BAD_REQUEST", meaning: "A request may hold one such call." },
  CONTENT_TYPE_UNSUPPORTED: { code: "UNSUPPORTED_MEDIA_TYPE", meaning: "Calls are sent as application/json." },
  METHOD_NOT_SUPPORTED: { code: "METHOD_NOT_SUPPORTED", meaning: "Queries are read with GET, mutations sent by POST." },
  PROCEDURE_NOT_FOUND: { code: "NOT_FOUND", meaning: "There is no such procedure." },

  TOO_MANY_CALLS: {
    code: "TOO_MANY_REQUESTS",
    meaning: "That was too often; `retryAfterMs` says when to come again.",
    retryAfterMs: 1_000,
  },

  // A throttled table and a restarted engine are back within a second, as is room for a password; a photo is processed
  // in about two.
  SERVICE_UNAVAILABLE: {
    code: "SERVICE_UNAVAILABLE",
    meaning: "The service cannot answer at the moment; try later.",
    retryAfterMs: 1_000,
  },
  MEDIA_BUSY: {
    code: "SERVICE_UNAVAILABLE",
    meaning: "Too many photos are being processed; try again in a moment.",
    retryAfterMs: 2_000,
  },
  PASSWORDS_BUSY: {
    code: "SERVICE_UNAVAILABLE",
    meaning: "Too many passwords are being checked; try again in a moment.",
    retryAfterMs: 1_000,
  },
  INTERNAL: { code: "INTERNAL_SERVER_ERROR", meaning: "Something went wrong on our side." },
} as const satisfies Record<string, ReasonEntry>;

/** The name of a way to fail. */
export type ErrorReason = keyof typeof reasons;
