import { createHash } from "node:crypto";
import { createUlid } from "@quick-photos/db";

/** Crockford's base 32, as in ULIDs. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Random characters of a ULID, and characters of a user id. */
const randomLength = 16;

/** Characters of a ULID that hold its time. */
const timeLength = 10;

/** Returns 16 characters that look random and are always the same for a name: 5 bits of its SHA-256 each. */
function stableCharacters(name: string): string {
  const bytes = createHash("sha256").update(`quick-photos tutorial ${name}`).digest();
  return Array.from(bytes.subarray(0, randomLength), (byte) => alphabet[byte & 31]).join("");
}

/** Returns the user id of a tutorial's user: every import gives the same, so that a second one meets the first. */
export function stableUserId(username: string): string {
  return stableCharacters(`USER#${username}`);
}

/** Returns the ULID of something the tutorial names by a key, at its time. */
export function stableUlid(key: string, time: Date): string {
  return createUlid(time.getTime()).slice(0, timeLength) + stableCharacters(key);
}
