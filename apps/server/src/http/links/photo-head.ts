import type { Photo } from "@quick-photos/contract";
import { fallbackKey, renditionSizes } from "@quick-photos/media";
import type { LinkHead } from "./link-head.ts";
import { longestAlt, longestDescription, shorten } from "./shorten.ts";

/**
 * Returns what a link to a photo shows: the rendition of the feed, 1080 pixels wide, which is what a chat or a search
 * engine shows at most. The caption is what is said about it; without one, what it shows.
 */
export function photoHead(photo: Photo): LinkHead {
  const { photoId, owner, caption, altText, urls } = photo;
  const title = `Photo by ${owner.displayName}`;
  return {
    title,
    description: shorten(caption || altText || "Shared on Quick Photos.", longestDescription),
    path: `/photos/${encodeURIComponent(photoId)}`,
    type: "article",
    picture: {
      url: fallbackKey(urls.feed),
      size: renditionSizes(photo).feed,
      alt: shorten(altText || caption || title, longestAlt),
      isLarge: true,
    },
  };
}
