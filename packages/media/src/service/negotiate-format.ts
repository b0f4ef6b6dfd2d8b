import { LRUCache } from "lru-cache";
import Negotiator from "negotiator";

/** The formats that every public picture is kept in. */
export type PictureFormat = "image/webp" | "image/jpeg";

/** What browsers send for pictures is one text for each version of each, and what is longer comes from no browser. */
const known = new LRUCache<string, PictureFormat>({ max: 200 });
const longestKnown = 300;

/**
 * Returns the format for an Accept header (RFC 9110, section 12.5.1): the one that is wanted more, WebP among equals,
 * and the one that everything shows where neither is wanted.
 */
export function negotiateFormat(accept: string): PictureFormat {
  const found = known.get(accept) ?? choose(accept);
  if (accept.length <= longestKnown) known.set(accept, found);
  return found;
}

function choose(accept: string): PictureFormat {
  if (accept.trim() === "") return "image/webp";
  const negotiator = new Negotiator({ headers: { accept } });
  // What shows WebP says so by name; a wildcard beside other image types comes from what is older than the format.
  const types = negotiator.mediaTypes();
  const isOlder = types.some((type) => type.startsWith("image/")) && !types.includes("image/webp");
  const formats = ["image/webp", "image/jpeg"] as const;
  const chosen = negotiator.mediaType(isOlder ? formats.toReversed() : [...formats]);
  return formats.find((format) => format === chosen) ?? "image/jpeg";
}
