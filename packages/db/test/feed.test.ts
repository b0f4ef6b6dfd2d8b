import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Photo } from "../src/entities/photo.ts";
import type { Profile } from "../src/entities/profile.ts";
import { accessPatterns, createUserId, formatPhotoId } from "../src/index.ts";
import { encodeCursor } from "../src/pages/cursor.ts";
import { putFeedEntries, putLargeFollow } from "./projected.ts";
import { aPhoto, aUser, startTestDb, type TestDb } from "./test-db.ts";

let testDb: TestDb;
beforeAll(async () => {
  testDb = await startTestDb({ feedLimits: { largeAuthors: 2, archiveAuthors: 3 } });
});
afterAll(() => testDb.stop());

const day = 24 * 60 * 60 * 1_000;
const now = new Date("2026-11-22T12:00:00.000Z");
const daysAgo = (days: number) => now.getTime() - days * day;

let users = 0;
let anna: Profile;
beforeEach(async () => {
  anna = await aPerson();
});

async function aPerson(): Promise<Profile> {
  users += 1;
  return accessPatterns.users.create.run(testDb.db, aUser(`feed_reader_${users}`));
}

/** Follows as the projector would leave it: a large author is on the list, any other's photos are entries. */
async function follow(follower: Profile, followed: Profile, { isLarge = false, at = now } = {}): Promise<void> {
  const edge = { followerId: follower.userId, followedId: followed.userId };
  await accessPatterns.follows.follow.run(testDb.db, { ...edge, now: at });
  if (isLarge) await putLargeFollow(testDb.db, { ...edge, followedAt: at.toISOString() });
}

/** Publishes photos, each so many days ago, and pushes them into feeds. */
async function publishSeveral(owner: Profile, days: number[], feeds: Profile[] = []): Promise<Photo[]> {
  const published = days.map((ago) => accessPatterns.photos.publish.run(testDb.db, aPhoto(owner.userId, daysAgo(ago))));
  const photos = (await Promise.all(published)).map(({ photo }) => photo);
  const pointers = photos.flatMap(({ ulid, ownerId }) => feeds.map(({ userId }) => ({ userId, ulid, ownerId })));
  await putFeedEntries(testDb.db, pointers);
  return photos;
}

async function publish(owner: Profile, days: number): Promise<Photo> {
  const { photo } = await accessPatterns.photos.publish.run(testDb.db, aPhoto(owner.userId, daysAgo(days)));
  return photo;
}

const idsOf = (photos: Photo[]) => photos.map(formatPhotoId);
const newestFirst = (photos: Photo[]) => idsOf(photos.toSorted((a, b) => (a.ulid < b.ulid ? 1 : -1)));

/** Returns the photo ids of every page. */
async function walk(reader: Profile, limit: number, at = now): Promise<string[][]> {
  const pages: string[][] = [];
  let cursor: string | undefined;
  do {
    const page = await accessPatterns.feed.home.run(testDb.db, { userId: reader.userId, now: at, limit, cursor });
    pages.push(idsOf(page.items.map(({ photo }) => photo)));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return pages;
}

describe("newer than the horizon", () => {
  test("one cursor walks what was pushed and what large authors published, one's own photos among them", async () => {
    const [ben, star] = [await aPerson(), await aPerson()];
    await follow(anna, ben);
    await follow(anna, star, { isLarge: true });
    const pushed = await publishSeveral(ben, [1, 3, 5, 7, 9], [anna]);
    const pulled = await publishSeveral(star, [2, 4, 6, 8]);
    const own = await publishSeveral(anna, [2.5], [anna]);
    const all = newestFirst([...pushed, ...pulled, ...own]);
    for (const limit of [1, 3, 4, 100]) expect((await walk(anna, limit)).flat()).toEqual(all);
    expect((await walk(anna, 4)).slice(0, 2).map((page) => page.length)).toEqual([4, 4]);
  });

  test("a photo that is both pushed and pulled appears once", async () => {
    const star = await aPerson();
    await follow(anna, star, { isLarge: true });
    const photos = await publishSeveral(star, [1, 2, 3], [anna]);
    expect((await walk(anna, 2)).flat()).toEqual(newestFirst(photos));
  });

  test("photos that are gone are left out, and the pages go on behind them", async () => {
    const ben = await aPerson();
    await follow(anna, ben);
    const photos = await publishSeveral(ben, [1, 2, 3, 4, 5], [anna]);
    const [first, second, third, ...others] = photos as [Photo, Photo, Photo, ...Photo[]];
    for (const gone of [second, third]) await accessPatterns.photos.remove.run(testDb.db, { ...gone, now });
    expect(await walk(anna, 2)).toEqual([idsOf([first]), idsOf(others.slice(0, 1)), idsOf(others.slice(1)), []]);
  });

  test("a large author's photos go on behind as many as a page takes that were removed one after the other", async () => {
    const star = await aPerson();
    await follow(anna, star, { isLarge: true });
    const [first, second, third, ...others] = await publishSeveral(star, [0.01, 0.02, 0.03, 0.04, 0.05]);
    for (const gone of [second, third]) await accessPatterns.photos.remove.run(testDb.db, { ...(gone as Photo), now });
    const all = idsOf([first as Photo, ...others]);
    for (const limit of [1, 2, 5]) expect((await walk(anna, limit)).flat()).toEqual(all);
  });

  test("of more large authors than a page may ask, those followed last are asked", async () => {
    const stars = [await aPerson(), await aPerson(), await aPerson()];
    const photos: Photo[] = [];
    for (const [at, star] of stars.entries()) {
      await follow(anna, star, { isLarge: true, at: new Date(now.getTime() + at) });
      photos.push(await publish(star, 1 + at));
    }
    expect((await walk(anna, 10)).flat()).toEqual(newestFirst(photos.slice(1)));
  });

  test("each photo tells how the reader reacted to it", async () => {
    const [ben, star] = [await aPerson(), await aPerson()];
    await follow(anna, ben);
    await follow(anna, star, { isLarge: true });
    const pushed = await publishSeveral(ben, [1, 3], [anna]);
    const [pulled] = await publishSeveral(star, [2]);
    for (const [photo, kind] of [
      [pushed[1], "smiley"],
      [pulled, "heart"],
    ] as const) {
      await accessPatterns.reactions.react.run(testDb.db, {
        reactorId: anna.userId,
        photoId: formatPhotoId(photo as Photo),
        kind,
        now,
      });
    }
    const { items } = await accessPatterns.feed.home.run(testDb.db, { userId: anna.userId, now, limit: 10 });
    expect(items.map(({ mine }) => mine)).toEqual([null, "heart", "smiley"]);
  });
});

describe("older than the horizon", () => {
  test("the feed goes on with what all followed and oneself published, down to the first photo", async () => {
    const [ben, star] = [await aPerson(), await aPerson()];
    await follow(anna, ben);
    await follow(anna, star, { isLarge: true });
    const recent = [...(await publishSeveral(ben, [1, 29], [anna])), await publish(star, 5)];
    const old = [
      ...(await publishSeveral(ben, [31, 400, 4_000])),
      ...(await publishSeveral(star, [40, 500])),
      ...(await publishSeveral(anna, [35])),
    ];
    for (const limit of [1, 2, 5]) {
      expect((await walk(anna, limit)).flat()).toEqual([...newestFirst(recent), ...newestFirst(old)]);
    }
    expect((await walk(anna, 5))[0]).toEqual(newestFirst(recent));
  });

  test("an entry that has expired and is still there is no second appearance", async () => {
    const ben = await aPerson();
    await follow(anna, ben);
    const photos = await publishSeveral(ben, [28, 29, 30, 31], [anna]);
    const later = new Date(now.getTime() + day);
    for (const at of [now, later]) expect((await walk(anna, 2, at)).flat()).toEqual(newestFirst(photos));
  });

  test("a walk during which photos pass the horizon misses none and repeats none", async () => {
    const ben = await aPerson();
    await follow(anna, ben);
    const photos = await publishSeveral(ben, [27, 28, 29, 31, 32], [anna]);
    const first = await accessPatterns.feed.home.run(testDb.db, { userId: anna.userId, now, limit: 1 });
    const later = new Date(now.getTime() + 2.5 * day);
    const cursor = first.nextCursor ?? undefined;
    const rest = await accessPatterns.feed.home.run(testDb.db, { userId: anna.userId, now: later, limit: 10, cursor });
    expect(idsOf([...first.items, ...rest.items].map(({ photo }) => photo))).toEqual(newestFirst(photos));
    expect(rest.nextCursor).toBeNull();
  });

  test("whoever has nothing newer finds the older photos on the first page", async () => {
    const ben = await aPerson();
    await follow(anna, ben);
    const photos = await publishSeveral(ben, [100, 200]);
    expect(await walk(anna, 10)).toEqual([newestFirst(photos)]);
  });

  test("of more followed than a page may ask, one group comes after the other, and nobody is left out", async () => {
    const people = await Promise.all(Array.from({ length: 8 }, aPerson));
    for (const person of people) await follow(anna, person);
    const photos = (await Promise.all(people.map((person) => publishSeveral(person, [50, 60, 70])))).flat();
    const own = await publish(anna, 55);
    const seen = (await walk(anna, 4)).flat();
    expect(seen.toSorted()).toEqual(idsOf([...photos, own]).toSorted());
    expect(new Set(seen).size).toBe(seen.length);
  });
});

describe("what a page costs", () => {
  const cost = async (input: { limit: number; cursor?: string | undefined }) => {
    testDb.tally.reset();
    const page = await accessPatterns.feed.home.run(testDb.db, { userId: anna.userId, now, ...input });
    const { requests, readUnits } = testDb.tally.totals();
    return { page, cost: { requests, readUnits } };
  };

  test("page 1 and page 50 cost the same: three requests, with one more a large author", async () => {
    const [ben, star] = [await aPerson(), await aPerson()];
    await follow(anna, ben);
    await follow(anna, star, { isLarge: true });
    const days = Array.from({ length: 110 }, (_, at) => (at + 1) / 5);
    await publishSeveral(ben, days, [anna]);
    await publishSeveral(
      star,
      days.map((ago) => ago - 0.1),
    );
    await cost({ limit: 4 });
    const costs = [];
    let cursor: string | undefined;
    for (let number = 1; number <= 50; number++) {
      const { page, cost: ofPage } = await cost({ limit: 4, cursor });
      expect(page.items).toHaveLength(4);
      costs.push(ofPage);
      cursor = page.nextCursor ?? undefined;
    }
    expect(costs[0]?.requests).toBe(4);
    expect(new Set(costs.map((ofPage) => JSON.stringify(ofPage))).size).toBe(1);
  });

  test("a process that does not know the large authors asks no more than one that does", async () => {
    const star = await aPerson();
    await follow(anna, star, { isLarge: true });
    await publishSeveral(star, [1, 2]);
    testDb.tally.reset();
    const cold = await accessPatterns.feed.home.run(testDb.coldDb(), { userId: anna.userId, now, limit: 2 });
    expect(cold.items).toHaveLength(2);
    expect(testDb.tally.totals().requests).toBe(3);
  });

  test("somebody new costs three requests", async () => {
    const { page, cost: ofPage } = await cost({ limit: 20 });
    expect(page).toEqual({ items: [], nextCursor: null });
    expect(ofPage.requests).toBe(3);
  });
});

describe("a cursor", () => {
  const read = (cursor: string) =>
    accessPatterns.feed.home.run(testDb.db, { userId: anna.userId, now, limit: 2, cursor });
  const refused = expect.objectContaining({ name: "DbError", code: "CURSOR_INVALID" });
  const place = `01KAP0S5G0TSV4RRFFQ69G5FAV#${createUserId()}`;

  test.each([
    ["says no place", { large: "" }],
    ["says a place that is none", { before: "yesterday", large: "" }],
    ["names an author who cannot be", { before: place, large: "star" }],
    ["holds more than it should", { before: place, large: "", top: place }],
    ["begins after nobody", { before: place, top: place, after: "#" }],
  ])("that %s is refused", async (_, position) => {
    await expect(read(encodeCursor(`feed.home ${anna.userId}`, position))).rejects.toEqual(refused);
  });

  test("of somebody else's feed is refused", async () => {
    const ben = await aPerson();
    await expect(read(encodeCursor(`feed.home ${ben.userId}`, { before: place, large: "" }))).rejects.toEqual(refused);
  });
});
