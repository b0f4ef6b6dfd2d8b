import type { PhotoSummary } from "@quick-photos/contract";
import type { PhotoMedia } from "@quick-photos/db/items";
import { fallbackKey, renditionSizes } from "@quick-photos/media";
import type { MediaUrls } from "./user-view.ts";

/** Returns a photo's renditions by format, the newest first, as the `source`s of a `picture` take them. */
export function pictureSources(media: PhotoMedia, urls: MediaUrls): PhotoSummary["sources"] {
  const { thumb, feed, full } = media.renditions;
  const sizes = renditionSizes(media);
  const sourceOf = (type: PhotoSummary["sources"][number]["type"], keyOf: (key: string) => string) => {
    const widest = `${urls.url(keyOf(full))} ${sizes.full.width}w`;
    const narrower = sizes.feed.width < sizes.full.width ? [`${urls.url(keyOf(feed))} ${sizes.feed.width}w`] : [];
    return { type, thumb: urls.url(keyOf(thumb)), srcset: [...narrower, widest].join(", ") };
  };
  return [sourceOf("image/webp", (key) => key), sourceOf("image/jpeg", fallbackKey)];
}
