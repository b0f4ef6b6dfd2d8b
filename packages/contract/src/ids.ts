/** What a user id looks like: 80 bits in Crockford's base 32. */
export const userIdPattern = /^[0-9A-HJKMNP-TV-Z]{16}$/;

/**
 * What a photo id looks like: its owner's user id, a dot, its ULID (github.com/ulid/spec: 48 bits of time, 80 random
 * bits; the first digit is at most 7).
 */
export const photoIdPattern = /^[0-9A-HJKMNP-TV-Z]{16}\.[0-7][0-9A-HJKMNP-TV-Z]{25}$/;

/**
 * What a passkey's id looks like: what the authenticator made up, base64url, as long as fits a key. Those of discoverable
 * credentials have 16 to 64 bytes; the standard allows 1,023.
 */
export const passkeyIdPattern = /^[\w-]{16,700}$/;

/** What a session id looks like: the ULID of its sign-in, or 22 characters of base64url. */
export const sessionIdPattern = /^[\w-]{22,26}$/;
