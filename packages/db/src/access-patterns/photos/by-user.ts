import type { Db } from "../../db.ts";
import { type Photo, photoEntity } from "../../entities/photo.ts";
import { keys } from "../../keys/key-design.ts";
import { type ListRequest, type Page, type PageRequest, queryPage } from "../../pages/query-page.ts";
import { accessPattern } from "../access-pattern.ts";
import { firstPage, them } from "../examples.ts";

export const byUser = accessPattern({
  id: "photos.byUser",
  question: "View a user's recent photos",
  tutorial: 5,
  budget: { requests: 1, readUnits: 2.5 },
  sends: () => [{ operation: "Query", request: firstPage(listPhotosByUserRequest({ userId: them })) }],
  /** Returns a page of a user's photos, newest first; none for a user who does not exist. Throws `CURSOR_INVALID`. */
  run(db: Db, { userId, ...page }: { userId: string } & PageRequest): Promise<Page<Photo>> {
    return queryPage(db.table, listPhotosByUserRequest({ userId }), page, photoEntity.parse);
  },
});

/** Builds the Query, newest first. */
export function listPhotosByUserRequest({ userId }: { userId: string }): ListRequest {
  const PK = keys.photo.partition.format({ ownerId: userId });
  return {
    list: `photos.byUser ${userId}`,
    query: {
      KeyConditionExpression: "PK = :user AND begins_with(SK, :photo)",
      ExpressionAttributeValues: { ":user": PK, ":photo": keys.photo.sort.prefix },
      ScanIndexForward: false,
    },
    fixedKey: { PK },
  };
}
