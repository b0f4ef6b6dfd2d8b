import { createHash, randomBytes } from "node:crypto";
import { limits } from "@quick-photos/contract";

/** Crockford's base 32: no letter that is taken for a digit, and no U. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Signs of a code, 5 bits each: 80 bits, as many as OWASP asks of a secret that is guessed at over a network, and 16 more. */
const codeLength = 16;

/** New recovery codes, for their owner and as they are stored. */
interface NewCodes {
  /** In groups of four, as they are easily written down. */
  codes: string[];
  hashes: string[];
}

/** Returns the hash by which a code is known, base64url. It has 80 random bits, so SHA-256 is enough: there is no list to try. */
export function hashRecoveryCode(code: string): string {
  return createHash("sha256").update(code).digest("base64url");
}

function createCode(): string {
  return Array.from(randomBytes(codeLength), (byte) => alphabet[byte % alphabet.length]).join("");
}

/** Returns new recovery codes. */
export function createRecoveryCodes(): NewCodes {
  const codes = Array.from({ length: limits.recoveryCodes }, createCode);
  return { codes: codes.map((code) => code.replaceAll(/(.{4})(?=.)/g, "$1-")), hashes: codes.map(hashRecoveryCode) };
}
