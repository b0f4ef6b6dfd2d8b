import { randomBytes } from "node:crypto";
import { SignJWT, UnsecuredJWT } from "jose";

function claimsOf(token: string): Record<string, unknown> {
  const [, payload = ""] = token.split(".");
  return JSON.parse(Buffer.from(payload, "base64url").toString());
}

/** Returns a token with one character of a part exchanged; in the middle, where every bit counts. */
export function alterPart(token: string, part: number): string {
  const parts = token.split(".");
  const text = parts[part] ?? "";
  const middle = Math.floor(text.length / 2);
  parts[part] = `${text.slice(0, middle)}${text[middle] === "A" ? "B" : "A"}${text.slice(middle + 1)}`;
  return parts.join(".");
}

/** Returns a token with the claims of another: the signature is a good one, of something else. */
export function withClaimsOf(token: string, other: string): string {
  const [header, , signature] = token.split(".");
  return [header, other.split(".")[1], signature].join(".");
}

/** Returns the same claims, signed with a key of the forger's own. */
export function signedWithAnotherKey(token: string): Promise<string> {
  return new SignJWT(claimsOf(token)).setProtectedHeader({ alg: "HS256" }).sign(randomBytes(32));
}

/** Returns the same claims in a token that says it needs no signature (`alg: none`; RFC 8725, section 2.1). */
export function withoutSignature(token: string): string {
  return new UnsecuredJWT(claimsOf(token)).encode();
}
