import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import {
  addLargeFollows,
  createUser,
  followUser,
  type Photo,
  type Profile,
  publishPhoto,
  removeLargeFollows,
  removePhoto,
  settleFeedEntries,
} from "../src/index.ts";
import { keys } from "../src/keys/key-design.ts";
import { aPhoto, aUser, startTestDb, type TestDb } from "./test-db.ts";

let testDb: TestDb;
beforeAll(async () => {
  testDb = await startTestDb();
});
afterAll(() => testDb.stop());

const now = new Date("2026-11-22T12:00:00.000Z");
const followedAt = now.toISOString();
let users = 0;
let anna: Profile;
let ben: Profile;
let photo: Photo;
beforeEach(async () => {
  users += 1;
  anna = await createUser(testDb.db, aUser(`entry_reader_${users}`));
  ben = await createUser(testDb.db, aUser(`entry_owner_${users}`));
  photo = (await publishPhoto(testDb.db, aPhoto(ben.userId))).photo;
});

const follow = () => followUser(testDb.db, { followerId: anna.userId, followedId: ben.userId, now });
const pointer = (userId: string) => ({ userId, ulid: photo.ulid, ownerId: photo.ownerId });
const entryOf = (userId: string) => testDb.db.table.get({ Key: keys.feedEntry.key(pointer(userId)) });
const listOf = (userId: string) => testDb.db.table.get({ Key: keys.largeFollowed.key({ userId }) });
const settle = (believed: boolean) =>
  settleFeedEntries(testDb.db, [pointer(anna.userId), pointer(ben.userId)], believed);

test("an entry says what it is and when it expires, thirty days and some slack after the photo", async () => {
  await follow();
  await settle(true);
  expect(await entryOf(anna.userId)).toEqual({
    PK: `FEED#${anna.userId}`,
    SK: `${photo.ulid}#${ben.userId}`,
    type: "FeedEntry",
    v: 1,
    ...pointer(anna.userId),
    expiresAt: Date.UTC(2026, 10, 22 + 31) / 1_000,
  });
});

test.each([true, false])("what is believed (%s) gives way to what the table says", async (believed) => {
  await settle(believed);
  expect([await entryOf(anna.userId), await entryOf(ben.userId)]).toEqual([undefined, expect.anything()]);
  await follow();
  await settle(believed);
  expect(await entryOf(anna.userId)).toBeDefined();
  await removePhoto(testDb.db, { ...photo, now });
  await settle(believed);
  expect([await entryOf(anna.userId), await entryOf(ben.userId)]).toEqual([undefined, undefined]);
});

test("a list of large authors holds friendships that exist, and is gone with the last one", async () => {
  const edge = { followerId: anna.userId, followedId: ben.userId, followedAt };
  await addLargeFollows(testDb.db, [edge]);
  expect(await listOf(anna.userId)).toBeUndefined();
  await follow();
  await addLargeFollows(testDb.db, [edge, edge]);
  const name = `${followedAt}#${ben.userId}`;
  expect(await listOf(anna.userId)).toMatchObject({ type: "LargeFollowed", v: 1, follows: new Set([name]) });
  await removeLargeFollows(testDb.db, [{ ...edge, followedAt: "2025-01-01T00:00:00.000Z" }]);
  expect(await listOf(anna.userId)).toBeDefined();
  await removeLargeFollows(testDb.db, [edge, edge]);
  expect(await listOf(anna.userId)).toBeUndefined();
});
