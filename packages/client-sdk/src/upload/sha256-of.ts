/** Bytes hashed in one go where the platform has no digest of its own: some milliseconds, after which the page may draw. */
const sliceBytes = 1024 * 1024;

/**
 * Returns the SHA-256 of a file in hex. On a page that is not served securely the platform has none, and a library is
 * loaded for it; null when that does not arrive, as the server does without. Rejects when the file cannot be read.
 */
export async function sha256Of(file: Blob): Promise<string | null> {
  // biome-ignore lint/plugin: typed as always there, and asked for, since browsers leave it out of insecure contexts
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (subtle) return toHex(new Uint8Array(await subtle.digest("SHA-256", await file.arrayBuffer())));
  const library = await import("@noble/hashes/sha2.js").catch(() => null);
  if (!library) return null;
  const hash = library.sha256.create();
  for (let start = 0; start < file.size; start += sliceBytes)
    hash.update(new Uint8Array(await file.slice(start, start + sliceBytes).arrayBuffer()));
  return toHex(hash.digest());
}

const toHex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
