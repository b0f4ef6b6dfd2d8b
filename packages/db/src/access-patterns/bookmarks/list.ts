import type { Db } from "../../db.ts";
import type { Item } from "../../entities/entity.ts";
import { type Photo, photoEntity } from "../../entities/photo.ts";
import { reactionEntity } from "../../entities/reaction.ts";
import { DbError } from "../../errors.ts";
import { formatPhotoId, type PhotoAddress } from "../../ids.ts";
import { indexKeys, keys } from "../../keys/key-design.ts";
import type { PrimaryKey } from "../../keys/primary-key.ts";
import { type ListRequest, type Page, type PageRequest, queryPage } from "../../pages/query-page.ts";
import { readItems } from "../../pages/read-items.ts";
import { indexName } from "../../table/table-definition.ts";
import { accessPattern } from "../access-pattern.ts";
import { firstPage, me, theirPhoto } from "../examples.ts";
import type { FeedPhoto } from "../feed/show-photos.ts";

export const list = accessPattern({
  id: "bookmarks.list",
  question: "View the photos that one saved",
  budget: { requests: 3, readUnits: 20, indexReadUnits: 1 },
  sends: () => [
    { operation: "Query", request: firstPage(listBookmarksRequest({ userId: me })) },
    { operation: "BatchGetItem", request: { Keys: [keys.photo.key(theirPhoto)] } },
    { operation: "BatchGetItem", request: { Keys: ownReactionKeys([theirPhoto], me) }, beside: true },
  ],
  /**
   * Returns a page of the photos that somebody saved, last saved first, with counts and their own reactions. Photos that
   * are gone are left out, so a page may be short, and even empty with more to come. Throws `CURSOR_INVALID`.
   */
  async run(db: Db, { userId, ...page }: { userId: string } & PageRequest): Promise<Page<FeedPhoto>> {
    const { items: saved, nextCursor } = await queryPage(db.table, listBookmarksRequest({ userId }), page, readAddress);
    const [photos, reactions] = await Promise.all([
      readItems(db.table, saved.map(keys.photo.key), photoEntity.parse),
      readItems(db.table, ownReactionKeys(saved, userId), reactionEntity.parse),
    ]);
    const found = new Map<string, Photo>(photos.map((photo) => [formatPhotoId(photo), photo]));
    const mine = new Map(reactions.map((reaction) => [formatPhotoId(reaction), reaction.kind]));
    const items = saved.map(formatPhotoId).flatMap((photoId): FeedPhoto[] => {
      const photo = found.get(photoId);
      return photo ? [{ photo, mine: mine.get(photoId) ?? null }] : [];
    });
    return { items, nextCursor };
  },
});

/** Builds the Query, last saved first. */
function listBookmarksRequest({ userId }: { userId: string }): ListRequest {
  const GSI1PK = indexKeys.bookmarks.partition.format({ userId });
  return {
    list: `bookmarks.list ${userId}`,
    query: {
      IndexName: indexName,
      KeyConditionExpression: "GSI1PK = :user",
      ExpressionAttributeValues: { ":user": GSI1PK },
      ScanIndexForward: false,
    },
    fixedKey: { GSI1PK, PK: keys.bookmark.partition.format({ userId }) },
  };
}

/**
 * Returns where somebody's reactions to a page of photos are. A feed asks for a range of them; what is saved lies years
 * apart, and the range would hold all reactions in between.
 */
function ownReactionKeys(photos: PhotoAddress[], reactorId: string): PrimaryKey[] {
  return photos.map((photo) => keys.reaction.key({ ...photo, reactorId }));
}

/** Which photo a row of the index is about: its key says so. Throws `ITEM_UNREADABLE`. */
function readAddress({ PK, SK }: Item): PhotoAddress {
  const address = keys.bookmark.sort.parse(String(SK));
  if (!address) throw new DbError("ITEM_UNREADABLE", `${String(PK)} / ${String(SK)} names no photo`);
  return address;
}
