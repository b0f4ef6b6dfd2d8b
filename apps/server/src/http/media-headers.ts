import type { StoredMedia } from "@quick-photos/media";
import type { Representation } from "./representation/representation.ts";

type Headers = Pick<Representation, "cacheHeaders" | "contentHeaders">;

/** Returns what a browser is told with every public file, however it is sent; without its tag and its length. */
export function mediaHeaders(stored: StoredMedia): Headers {
  return {
    cacheHeaders: { "cache-control": stored.cacheControl, ...(stored.variesByAccept && { vary: "accept" }) },
    contentHeaders: {
      "content-type": stored.contentType,
      // Opened by itself, a file from a stranger is a picture and nothing else.
      "content-security-policy": "default-src 'none'; sandbox",
    },
  };
}
