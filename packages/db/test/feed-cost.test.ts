import { afterAll, beforeAll, expect, test } from "vitest";
import type { Profile } from "../src/entities/profile.ts";
import { accessPatterns } from "../src/index.ts";
import { inChunks } from "../src/io/in-chunks.ts";
import { putFeedEntries, putLargeFollow } from "./projected.ts";
import { aPhoto, aUser, startTestDb, type TestDb } from "./test-db.ts";

/** Pages to read, their size, and so many photos; a third of them by an author who is pulled. */
const [pages, limit, photos] = [50, 20, 1_050];

let testDb: TestDb;
let anna: Profile;
const now = new Date("2026-11-22T12:00:00.000Z");

beforeAll(async () => {
  testDb = await startTestDb();
  const { db } = testDb;
  const people = ["anna", "ben", "cleo", "dora"].map((username) =>
    accessPatterns.users.create.run(db, aUser(username)),
  );
  const [reader, ...authors] = (await Promise.all(people)) as [Profile, Profile, Profile, Profile];
  anna = reader;
  for (const { userId: followedId } of authors)
    await accessPatterns.follows.follow.run(db, { followerId: anna.userId, followedId, now });
  const [large] = authors;
  await putLargeFollow(db, { followerId: anna.userId, followedId: large?.userId ?? "", followedAt: now.toISOString() });
  const times = Array.from({ length: photos }, (_, at) => now.getTime() - at * 60_000);
  await inChunks([...times.entries()], 25, async (chunk) => {
    const published = chunk.map(([at, time]) => {
      const author = authors[at % authors.length] ?? anna;
      return accessPatterns.photos.publish.run(db, aPhoto(author.userId, time));
    });
    const rows = (await Promise.all(published)).map(({ photo: { ownerId, ulid } }) => ({ ownerId, ulid }));
    const pushed = rows.filter(({ ownerId }) => ownerId !== large?.userId);
    const pointers = pushed.map((photo) => ({ ...photo, userId: anna.userId }));
    await putFeedEntries(db, pointers);
  });
});
afterAll(() => testDb.stop());

test("page 1 and page 50 of the feed cost the same", async () => {
  const { db, tally } = testDb;
  const costs: unknown[] = [];
  const read = async (cursor: string | undefined) => {
    tally.reset();
    const page = await accessPatterns.feed.home.run(db, { userId: anna.userId, now, limit, cursor });
    expect(page.items).toHaveLength(limit);
    costs.push(tally.totals());
    return page.nextCursor ?? undefined;
  };
  // The process learns whom Anna pulls.
  await read(undefined);
  costs.length = 0;
  let cursor: string | undefined;
  for (let page = 1; page <= pages; page++) cursor = await read(cursor);
  expect(costs[0]).toMatchObject({ requests: 4, writeUnits: 0 });
  expect(costs[pages - 1]).toEqual(costs[0]);
});
