import type { StoredMedia } from "@quick-photos/media";

/** What a browser is told with every public file, however it is sent; without its length. */
export function mediaHeaders(stored: StoredMedia): Record<string, string> {
  return {
    "content-type": stored.contentType,
    etag: stored.etag,
    "cache-control": stored.cacheControl,
    "accept-ranges": "bytes",
    // Opened by itself, a file from a stranger is a picture and nothing else.
    "content-security-policy": "default-src 'none'; sandbox",
    ...(stored.variesByAccept && { vary: "accept" }),
  };
}
