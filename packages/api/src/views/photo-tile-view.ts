import type { PhotoTile } from "@quick-photos/contract";
import { formatPhotoId, type Tile } from "@quick-photos/db";
import { pictureView } from "./picture-view.ts";
import { type MediaUrls, userCardView } from "./user-view.ts";

/** Returns what a tile shows of a photo as it travels. */
export function photoTileView({ entry, createdAt, owner }: Tile, media: MediaUrls): PhotoTile {
  return {
    photoId: formatPhotoId(entry),
    owner: userCardView(owner, media),
    altText: entry.altText,
    createdAt,
    ...pictureView(entry.media, media),
  };
}
