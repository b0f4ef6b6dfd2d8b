import { isDeepStrictEqual } from "node:util";
import { type Db, formatPhotoId, type PhotoAddress } from "@quick-photos/db";
import { forEachConcurrently, ignoreFailedCondition, type QueryRequest, type UpdateRequest } from "@quick-photos/db/io";
import { keys, type Photo, photoEntity, reactorEntity, reactorsWithRoom } from "@quick-photos/db/items";
import { readPhotosRequest } from "@quick-photos/db/rows";
import type { PhotoReactions } from "./fold.ts";

/** Rows among which the latest is looked for: everybody who reacted to most photos, and 4 KB, a read unit. */
const lookedAt = 10;

/** Attempts while others go on reacting, whose writes name somebody by themselves. */
const maxAttempts = 5;

type LatestReactor = Photo["latestReactors"][number];

/** Builds the Query of some who reacted to a photo, as they are at this moment. */
export function someReactorsRequest(photo: PhotoAddress): QueryRequest {
  return {
    KeyConditionExpression: "PK = :photo AND begins_with(SK, :reactor)",
    ExpressionAttributeValues: {
      ":photo": keys.reactor.partition.format({ photoId: formatPhotoId(photo) }),
      ":reactor": keys.reactor.sort.prefix,
    },
    ConsistentRead: true,
    Limit: lookedAt,
  };
}

/** Builds the UpdateItem by which a photo names others, refused when reactions have been counted since it was read. */
export function nameLatestRequest({ watermarks, ...photo }: Photo, latest: LatestReactor[]): UpdateRequest {
  return {
    Key: keys.photo.key(photo),
    UpdateExpression: "SET latestReactors = :latest",
    ConditionExpression: "watermarks = :seen",
    ExpressionAttributeValues: { ":latest": latest, ":seen": watermarks },
  };
}

/** Returns whom a photo should name, of those whom it names and some who reacted, as they do at this moment. */
async function latestOf(db: Db, photo: Photo): Promise<LatestReactor[]> {
  const { items } = await db.table.query(someReactorsRequest(photo));
  const some = items.flatMap((item): LatestReactor[] => {
    const reactor = reactorEntity.tryParse(item);
    return reactor ? [{ user: reactor.user, kind: reactor.kind, reactedAt: reactor.reactedAt }] : [];
  });
  const byUser = new Map([...photo.latestReactors, ...some].map((reactor) => [reactor.user.userId, reactor]));
  return reactorsWithRoom(
    photo,
    [...byUser.values()].toSorted((a, b) => (a.reactedAt < b.reactedAt ? 1 : -1)),
  );
}

/** It goes on until what was read behind its write is what it wrote: a card that changes meanwhile is seen by that. */
async function nameLatestOf(db: Db, photo: PhotoAddress): Promise<void> {
  for (let attempt = 1; attempt <= maxAttempts; attempt++) {
    const [item] = await db.table.batchGet(readPhotosRequest([photo]));
    const stored = photoEntity.tryParse(item);
    if (!stored) return;
    const latest = await latestOf(db, stored);
    if (isDeepStrictEqual(latest, stored.latestReactors)) return;
    await ignoreFailedCondition(db.table.update(nameLatestRequest(stored, latest)));
  }
}

/**
 * Has photos name others when whom they named has taken their reaction back: the latest of all where ten reacted, of some
 * where more did. Photos of which nobody took a reaction back are left alone.
 */
export async function nameLatest(db: Db, photos: PhotoReactions[]): Promise<void> {
  const left = photos.filter(({ changes }) => changes.some(({ to }) => to === null));
  await forEachConcurrently(left, ({ photo }) => nameLatestOf(db, photo));
}
