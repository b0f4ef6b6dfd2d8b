import { accessPatterns, createUlid, type Db } from "@quick-photos/db";
import { inChunks } from "@quick-photos/db/io";
import { type Item, type Photo, type Profile, reactionEntity, toUserCard } from "@quick-photos/db/items";
import { aUser, usualPhoto, usualProfile } from "@quick-photos/testing/people";

/** People, and photos of theirs. */
export interface Audience {
  people: Profile[];
  photos: Photo[];
}

/** Puts people and photos into the table, the photos each by the next of them. */
export async function admitAudience(db: Db, many: { people: number; photos: number }): Promise<Audience> {
  const people: Profile[] = [];
  for (let at = 0; at < many.people; at++) {
    people.push(await accessPatterns.users.create.run(db, { ...aUser(`reader${at}`), ...usualProfile }));
  }
  const photos: Photo[] = [];
  for (let at = 0; at < many.photos; at++) {
    const { userId } = people[at % people.length] as Profile;
    photos.push((await accessPatterns.photos.publish.run(db, usualPhoto(userId, createUlid()))).photo);
  }
  return { people, photos };
}

/**
 * Returns the rows of reactions of one person each, to the photos in turns, none to their own and fewer to each than there
 * are people.
 */
export function reactionItems({ people, photos }: Audience, reactions: number): Item[] {
  return Array.from({ length: reactions }, (_, at) => {
    const { ownerId, ulid } = photos[at % photos.length] as Photo;
    const round = Math.floor(at / photos.length);
    const reactor = people[((at % photos.length) + round + 1) % people.length] as Profile;
    const reactedAt = new Date().toISOString();
    const ids = { reactorId: reactor.userId, ownerId, ulid };
    return reactionEntity.toItem({ ...ids, kind: "heart", reactedAt, reactor: toUserCard(reactor) });
  });
}

/** Writes these reactions: what the table has once so many calls are answered. */
export async function react(db: Db, audience: Audience, reactions: number): Promise<void> {
  await inChunks(reactionItems(audience, reactions), db.table.batchSize, (chunk) =>
    db.table.batchWrite(chunk.map((Item) => ({ PutRequest: { Item } }))),
  );
}

/** Returns how many reactions the photos count. */
export async function countReactions(db: Db, photos: Photo[]): Promise<number> {
  let counted = 0;
  for (const photo of photos) {
    const photoId = `${photo.ownerId}.${photo.ulid}`;
    const { counts } = (await accessPatterns.photos.byId.run(db, { photoId, viewerId: null })).photo;
    counted += Object.values(counts).reduce((sum, count) => sum + count, 0);
  }
  return counted;
}
