import * as z from "zod";

/** A client's random key, by which a renewal may be asked for again: 32 bytes, base64url. */
export const renewalKey = z.string().regex(/^[\w-]{43}$/, "Send 32 random bytes in base64url.");
