import type { PhotoTile } from "@quick-photos/contract";
import { type ExploreTile, formatPhotoId } from "@quick-photos/db";
import { pictureView } from "./picture-view.ts";
import { type MediaUrls, userCardView } from "./user-view.ts";

/** Returns a photo of a list of everybody's as it travels. */
export function photoTileView({ entry, createdAt, owner }: ExploreTile, media: MediaUrls): PhotoTile {
  return {
    photoId: formatPhotoId(entry),
    owner: userCardView(owner, media),
    altText: entry.altText,
    createdAt,
    ...pictureView(entry.media, media),
  };
}
