import type { Photo, PhotoTile } from "@quick-photos/client-sdk";
import type { InfiniteData } from "@tanstack/react-query";

/** A photo of the feed that is far from the reader: which one it was, and what makes out the height of its card. */
export interface LetGo {
  photoId: string;
  width: number;
  height: number;
  captionLength: number;
}

/** An entry of the feed on this device. */
export type FeedEntry = Photo | LetGo;

/** A page of the feed on this device: photos near the reader and at the feed's head, what was let go elsewhere. */
export interface FeedPage {
  items: FeedEntry[];
  nextCursor: string | null;
}

/** The feed as far as it is loaded; a page begins at the `nextCursor` of the one before. */
export type Feed = InfiniteData<FeedPage>;

/** Whether an entry has its photo, and was not let go. */
export const isHere = <P extends PhotoTile>(entry: P | LetGo): entry is P => "owner" in entry;
