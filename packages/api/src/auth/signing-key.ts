import { subtle, type webcrypto } from "node:crypto";

/**
 * Returns what gives the key of a secret for HS256. It is imported with the first token, once: to import it with each
 * costs a third of a check.
 */
export function createSigningKey(secret: Uint8Array): () => Promise<webcrypto.CryptoKey> {
  let imported: Promise<webcrypto.CryptoKey> | undefined;
  return () => {
    imported ??= subtle.importKey("raw", secret, { name: "HMAC", hash: "SHA-256" }, false, ["sign", "verify"]);
    return imported;
  };
}
