import type { PhotoTile } from "@quick-photos/contract";
import type { PhotoMedia } from "@quick-photos/db/items";
import { pictureSources } from "./picture-sources.ts";
import type { MediaUrls } from "./user-view.ts";

type Picture = Pick<PhotoTile, "width" | "height" | "placeholder" | "urls" | "sources">;

/** Returns the picture of a photo as it travels. */
export function pictureView({ width, height, placeholder, renditions }: PhotoMedia, media: MediaUrls): Picture {
  return {
    width,
    height,
    placeholder,
    urls: {
      thumb: media.url(renditions.thumb),
      feed: media.url(renditions.feed),
      full: media.url(renditions.full),
    },
    sources: pictureSources({ width, height, placeholder, renditions }, media),
  };
}
