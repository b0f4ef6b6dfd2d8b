/** The SHA-256 of a file in hex; null where the platform has none, as on a page that is not served securely. */
export async function sha256Of(file: Blob): Promise<string | null> {
  // Typed as always there; browsers leave it out of insecure contexts.
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (!subtle) return null;
  const digest = new Uint8Array(await subtle.digest("SHA-256", await file.arrayBuffer()));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
