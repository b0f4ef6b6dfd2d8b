import { accessPatterns } from "@quick-photos/db";
import { keys, type Photo, type Profile } from "@quick-photos/db/items";
import { startTable, type TestTable } from "@quick-photos/testing/engine";
import { aPhoto, aUser } from "@quick-photos/testing/people";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { settleFeedEntries } from "../../src/projections/home-feeds/settle-feed-entries.ts";
import { addLargeFollows, removeLargeFollows } from "../../src/projections/large-authors/write.ts";

let world: TestTable;
beforeAll(async () => {
  world = await startTable({ role: "projector" });
});
afterAll(() => world.stop());

const now = new Date("2026-11-22T12:00:00.000Z");
const followedAt = now.toISOString();
let users = 0;
let anna: Profile;
let ben: Profile;
let photo: Photo;
beforeEach(async () => {
  users += 1;
  anna = await accessPatterns.users.create.run(world.db, aUser(`entry_reader_${users}`));
  ben = await accessPatterns.users.create.run(world.db, aUser(`entry_owner_${users}`));
  photo = (await accessPatterns.photos.publish.run(world.db, aPhoto(ben.userId, now.getTime()))).photo;
});

const follow = () =>
  accessPatterns.follows.follow.run(world.db, { followerId: anna.userId, followedId: ben.userId, now });
const pointer = (userId: string) => ({ userId, ulid: photo.ulid, ownerId: photo.ownerId });
const entryOf = (userId: string) => world.db.table.get({ Key: keys.feedEntry.key(pointer(userId)) });
const listOf = (userId: string) => world.db.table.get({ Key: keys.largeFollowed.key({ userId }) });
const settle = (believed: boolean) =>
  settleFeedEntries(world.db, [pointer(anna.userId), pointer(ben.userId)], believed);

test("an entry says what it is and when it expires, thirty days and some slack after the photo", async () => {
  await follow();
  await settle(true);
  expect(await entryOf(anna.userId)).toEqual({
    PK: `FEED#${anna.userId}`,
    SK: `${photo.ulid}#${ben.userId}`,
    type: "FeedEntry",
    v: 1,
    ...pointer(anna.userId),
    expiresAt: Date.UTC(2026, 10, 22 + 31, 12) / 1_000,
  });
});

test.each([true, false])("what is believed (%s) gives way to what the table says", async (believed) => {
  await settle(believed);
  expect([await entryOf(anna.userId), await entryOf(ben.userId)]).toEqual([undefined, expect.anything()]);
  await follow();
  await settle(believed);
  expect(await entryOf(anna.userId)).toBeDefined();
  await accessPatterns.photos.remove.run(world.db, { ...photo, now });
  await settle(believed);
  expect([await entryOf(anna.userId), await entryOf(ben.userId)]).toEqual([undefined, undefined]);
});

test("a list of large authors holds friendships that exist, and is gone with the last one", async () => {
  const edge = { followerId: anna.userId, followedId: ben.userId, followedAt };
  await addLargeFollows(world.db, [edge]);
  expect(await listOf(anna.userId)).toBeUndefined();
  await follow();
  await addLargeFollows(world.db, [edge, edge]);
  const name = `${followedAt}#${ben.userId}`;
  expect(await listOf(anna.userId)).toMatchObject({ type: "LargeFollowed", v: 1, follows: new Set([name]) });
  await removeLargeFollows(world.db, [{ ...edge, followedAt: "2025-01-01T00:00:00.000Z" }]);
  expect(await listOf(anna.userId)).toBeDefined();
  await removeLargeFollows(world.db, [edge, edge]);
  expect(await listOf(anna.userId)).toBeUndefined();
});
