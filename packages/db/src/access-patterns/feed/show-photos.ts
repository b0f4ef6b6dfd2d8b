import type { ReactionKind } from "@quick-photos/contract";
import type { Db } from "../../db.ts";
import { type Photo, photoEntity } from "../../entities/photo.ts";
import { reactionEntity } from "../../entities/reaction.ts";
import { formatPhotoId } from "../../ids.ts";
import type { QueryRequest } from "../../io/requests.ts";
import { keys } from "../../keys/key-design.ts";
import { readItems } from "../../pages/read-items.ts";
import { ownReactionsRequest } from "./feed-requests.ts";
import type { FeedItem } from "./merge-sources.ts";

/** A photo of a feed, and how the feed's owner reacted to it. */
export interface FeedPhoto {
  photo: Photo;
  mine: ReactionKind | null;
}

/** Returns a reader's reactions by photo id. One Query, but for those with some 3,000 reactions (1 MB) in the range. */
async function readOwnReactions(db: Db, viewerId: string, items: FeedItem[]): Promise<Map<string, ReactionKind>> {
  const [newest, oldest] = [items[0], items.at(-1)];
  const mine = new Map<string, ReactionKind>();
  if (!newest || !oldest) return mine;
  let request: QueryRequest | null = ownReactionsRequest(viewerId, { newest, oldest });
  while (request) {
    const page = await db.table.query(request);
    for (const reaction of db.table.readEach(page.items, reactionEntity.parse))
      mine.set(formatPhotoId(reaction), reaction.kind);
    request = page.lastKey ? { ...request, ExclusiveStartKey: page.lastKey } : null;
  }
  return mine;
}

/** Returns the photos of a page of a feed, in its order and without those that are gone. One round trip. */
export async function showPhotos(db: Db, viewerId: string, items: FeedItem[]): Promise<FeedPhoto[]> {
  const [found, mine] = await Promise.all([
    readItems(db.table, items.filter(({ photo }) => !photo).map(keys.photo.key), photoEntity.parse),
    readOwnReactions(db, viewerId, items),
  ]);
  const photos = new Map(found.map((photo) => [formatPhotoId(photo), photo]));
  return items.flatMap((item) => {
    const photoId = formatPhotoId(item);
    const photo = item.photo ?? photos.get(photoId);
    if (!photo) return [];
    db.targets.photos.set(photoId, true);
    return [{ photo, mine: mine.get(photoId) ?? null }];
  });
}
