import type { IncomingMessage, ServerResponse } from "node:http";
import type { ServedMedia, StoredMedia } from "@quick-photos/media";
import type { Logger } from "pino";
import { mediaHeaders } from "./media-headers.ts";
import { tagConditions } from "./representation/check-conditions.ts";

/** Returns a request, or leaves it to the app with false. */
export type HotMedia = (incoming: IncomingMessage, outgoing: ServerResponse) => boolean;

const prefix = "/media/";

/** What the app sets on everything and a picture needs as well. */
const fixedHeaders = {
  "x-content-type-options": "nosniff",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
};

function headersFor(stored: StoredMedia): Record<string, string> {
  const { cacheHeaders, contentHeaders } = mediaHeaders(stored);
  const own = { etag: stored.etag, "accept-ranges": "bytes", "content-length": String(stored.byteLength) };
  return { ...fixedHeaders, ...cacheHeaders, ...contentHeaders, ...own };
}

/**
 * Returns plain requests for photos in memory before the app is asked, which takes most of the time such a request
 * takes. What has a range, a condition or a query is left to the app, and everything when each request is logged.
 */
export function createHotMedia({ media, logger }: { media: ServedMedia; logger: Logger }): HotMedia {
  const headersOf = new WeakMap<StoredMedia, string[]>();
  const isLogged = logger.isLevelEnabled("debug");
  return (incoming, outgoing) => {
    const { method, url = "", headers } = incoming;
    if (isLogged || method !== "GET" || !url.startsWith(prefix) || isConditional(headers)) return false;
    const stored = media.openHot(url.slice(prefix.length), headers.accept);
    if (!stored?.bytes) return false;
    let lines = headersOf.get(stored);
    if (!lines) {
      lines = Object.entries(headersFor(stored)).flat();
      headersOf.set(stored, lines);
    }
    outgoing.writeHead(200, lines);
    outgoing.end(stored.bytes);
    return true;
  };
}

function isConditional(headers: IncomingMessage["headers"]): boolean {
  return headers.range !== undefined || tagConditions.some((name) => headers[name] !== undefined);
}
