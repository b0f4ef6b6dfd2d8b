import { formatPhotoId, type PhotoAddress } from "@quick-photos/db";
import { type ExploreList, exploreLists, type Photo } from "@quick-photos/db/items";
import type { Change } from "../../changes/change.ts";

/** A photo whose entries in the lists of everybody's photos are to follow. */
export interface ExploreChange extends PhotoAddress {
  /** As the last change left it; null for one that is gone. */
  photo: Photo | null;
  /** As it was at other times of the batch: it may have entries by any of them. */
  before: Photo[];
  /** In which it is another one: with more reactions it is what it was among the recent ones. */
  lists: readonly ExploreList[];
}

/** What a change says of a photo: what there is now, what there was, and where that matters. */
interface Shown {
  now: Photo | null;
  before: Photo[];
  lists: readonly ExploreList[];
}

const hasSameWords = (a: Photo, b: Photo) => a.altText === b.altText && a.caption === b.caption;

function shownBy(change: Change): Shown | null {
  switch (change.type) {
    case "photoPublished":
      return { now: change.photo, before: [], lists: exploreLists };
    case "photoChanged":
      return {
        now: change.photo,
        before: [change.old],
        lists: hasSameWords(change.photo, change.old) ? ["LIKED"] : exploreLists,
      };
    case "photoRemoved":
      return { now: null, before: [change.photo], lists: exploreLists };
    default:
      return null;
  }
}

/** Returns the photos that a batch has brought, taken or changed in what lists show of them, each once. */
export function foldExplored(changes: Change[]): ExploreChange[] {
  const photos = new Map<string, ExploreChange>();
  for (const change of changes) {
    const shown = shownBy(change);
    const photo = shown?.now ?? shown?.before[0];
    if (!shown || !photo) continue;
    const { ownerId, ulid } = photo;
    const photoId = formatPhotoId(photo);
    const earlier = photos.get(photoId);
    const before = [...(earlier?.before ?? []), ...shown.before];
    const lists = exploreLists.filter((list) => earlier?.lists.includes(list) || shown.lists.includes(list));
    photos.set(photoId, { ownerId, ulid, photo: shown.now, before, lists });
  }
  return [...photos.values()];
}
