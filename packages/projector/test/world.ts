import { accessPatterns, type Db } from "@quick-photos/db";
import type { Profile } from "@quick-photos/db/items";
import type { TableStream } from "@quick-photos/db/stream";
import { aPhoto, createPeople } from "@quick-photos/testing/people";

/** Makes so many users. */
export async function makeUsers(db: Db, many: number): Promise<Profile[]> {
  const people = createPeople(db);
  const made: Profile[] = [];
  for (let at = 0; at < many; at++) made.push(await people.signUp());
  return made;
}

/** Publishes a photo and returns its id. */
export async function makePhoto(db: Db, ownerId: string) {
  const { photo } = await accessPatterns.photos.publish.run(db, aPhoto(ownerId));
  return { photo, photoId: `${photo.ownerId}.${photo.ulid}` };
}

/** Returns a user's counters. */
export async function countsOf(db: Db, { userId }: Pick<Profile, "userId">) {
  return (await accessPatterns.users.byId.run(db, { userId, viewerId: null })).profile.counts;
}

/** Returns a photo and all its reactors. */
export async function reactionsOf(db: Db, photoId: string) {
  const { photo } = await accessPatterns.photos.byId.run(db, { photoId, viewerId: null });
  return { ...photo, reactors: (await accessPatterns.reactions.byPhoto.run(db, { photoId, limit: 100 })).items };
}

/** Returns the stream, counting its reads. */
export function countReads(stream: TableStream) {
  let reads = 0;
  const counting: TableStream = {
    ...stream,
    readShard(cursor) {
      reads += 1;
      return stream.readShard(cursor);
    },
  };
  return { stream: counting, reads: () => reads };
}
