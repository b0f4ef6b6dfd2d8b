import { afterAll, beforeAll, expect, test } from "vitest";
import { accessPatterns, type Db } from "../src/index.ts";
import { aPhoto, aUser, startTestDb, type TestDb } from "./test-db.ts";

let testDb: TestDb;
beforeAll(async () => {
  testDb = await startTestDb();
});
afterAll(() => testDb.stop());

const now = new Date("2026-11-22T12:00:00.000Z");

/** A process that forgets what it knew while an answer is on its way, as one does whose entries grow too old. */
function forgetting(db: Db, forget: (targets: Db["targets"]) => void): Db {
  return {
    ...db,
    table: {
      ...db.table,
      async getTogether(keys) {
        forget(db.targets);
        return db.table.getTogether(keys);
      },
    },
  };
}

test("what was known when a write began is not missing when it is forgotten on the way", async () => {
  const { db, coldDb } = testDb;
  const [anna, ben] = await Promise.all([
    accessPatterns.users.create.run(db, aUser("anna")),
    accessPatterns.users.create.run(db, aUser("ben")),
  ]);
  const { photo } = await accessPatterns.photos.publish.run(db, aPhoto(ben.userId));
  const photoId = `${photo.ownerId}.${photo.ulid}`;
  const first = coldDb();
  first.targets.photos.set(photoId, true);
  const forgetful = forgetting(first, ({ photos }) => photos.delete(photoId));
  await accessPatterns.reactions.react.run(forgetful, { reactorId: anna.userId, photoId, kind: "heart", now });
  const second = coldDb();
  second.targets.cards.set(anna.userId, anna);
  const alsoForgetful = forgetting(second, ({ cards }) => cards.delete(anna.userId));
  await accessPatterns.follows.follow.run(alsoForgetful, { followerId: anna.userId, followedId: ben.userId, now });
  expect((await accessPatterns.photos.byId.run(coldDb(), { photoId, viewerId: anna.userId })).mine).toBe("heart");
  expect((await accessPatterns.follows.followed.run(coldDb(), { userId: anna.userId, limit: 9 })).items).toHaveLength(
    1,
  );
});
