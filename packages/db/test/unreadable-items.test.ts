import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { exportSections } from "../src/access-patterns/users/export-sections.ts";
import { feedEntryExpiry } from "../src/entities/feed-entry.ts";
import { items } from "../src/entities/items.ts";
import type { Profile } from "../src/entities/profile.ts";
import { toUserCard } from "../src/entities/user-card.ts";
import { accessPatterns, formatPhotoId } from "../src/index.ts";
import { keys } from "../src/keys/key-design.ts";
import type { PrimaryKey } from "../src/keys/primary-key.ts";
import { scanPhotos } from "../src/maintenance/index.ts";
import { readPhotos, type StoredPhoto } from "../src/rows/index.ts";
import { aPhoto, aUser, startTestDb, type TestDb } from "./test-db.ts";

const now = new Date("2026-11-22T12:00:00.000Z");
const page = { limit: 10 };
const reactedAt = now.toISOString();

let testDb: TestDb;
let anna: Profile;
let ben: Profile;
let cleo: Profile;
let photos: { photoId: string; key: PrimaryKey }[];

beforeAll(async () => {
  testDb = await startTestDb();
  const { db } = testDb;
  anna = await accessPatterns.users.create.run(db, aUser("anna"));
  ben = await accessPatterns.users.create.run(db, aUser("ben"));
  cleo = await accessPatterns.users.create.run(db, aUser("cleo"));
  const published = [1, 2].map((day) =>
    accessPatterns.photos.publish.run(db, aPhoto(anna.userId, Date.UTC(2026, 10, day))),
  );
  photos = (await Promise.all(published)).map(({ photo }) => {
    return { photoId: formatPhotoId(photo), key: keys.photo.key(photo) };
  });
  for (const { userId } of [ben, cleo]) {
    await accessPatterns.follows.follow.run(db, { followerId: userId, followedId: anna.userId, now });
    await accessPatterns.follows.follow.run(db, { followerId: anna.userId, followedId: userId, now });
  }
  const { photoId } = onlyPhoto();
  for (const profile of [ben, cleo]) {
    const user = toUserCard(profile);
    await db.table.put({ Item: items.reactor.toItem({ photoId, user, kind: "heart", reactedAt }) });
  }
  const [ownerId = "", ulid = ""] = photoId.split(".");
  await db.table.put({
    Item: items.feedEntry.toItem({ userId: anna.userId, ownerId, ulid, expiresAt: feedEntryExpiry(ulid) }),
  });
});
afterAll(() => testDb.stop());
afterEach(() => testDb.unreadable.splice(0));

function onlyPhoto() {
  const [first] = photos;
  return first ?? expect.fail("two photos are published");
}

/** Stores an item with other attributes for as long as the work lasts. */
async function withBroken<T>(key: PrimaryKey, changes: Record<string, unknown>, work: () => Promise<T>): Promise<T> {
  const { table } = testDb.db;
  const item = (await table.get({ Key: key })) ?? expect.fail(`${key.PK} / ${key.SK} is there`);
  await table.put({ Item: { ...item, ...changes } });
  try {
    return await work();
  } finally {
    await table.put({ Item: item });
  }
}

describe.each([
  ["of a version that is too new", { v: 9, readableFrom: 9 }, "ITEM_TOO_NEW"],
  ["of an unknown type", { type: "FromTheFuture" }, "ITEM_OF_ANOTHER_TYPE"],
  ["with broken attributes", { createdAt: 1, followedAt: 1, kind: 1, reactedAt: 1 }, "ITEM_UNREADABLE"],
])("an item %s", (_, changes, code) => {
  test("takes nobody's list of photos away, and says by itself what is wrong", async () => {
    const { db, unreadable } = testDb;
    const { photoId, key } = onlyPhoto();
    await withBroken(key, changes, async () => {
      expect((await accessPatterns.photos.byUser.run(db, { userId: anna.userId, ...page })).items).toHaveLength(1);
      await expect(accessPatterns.photos.byId.run(db, { photoId, viewerId: null })).rejects.toMatchObject({ code });
      await accessPatterns.feed.home.run(db, { userId: anna.userId, now, ...page });
    });
    expect(new Set(unreadable)).toEqual(new Set([code]));
    expect(unreadable).toHaveLength(2);
  });

  test("takes nobody's lists of people away", async () => {
    const { db } = testDb;
    const { photoId } = onlyPhoto();
    const follow = keys.follow.key({ followerId: anna.userId, followedId: ben.userId });
    const { items: followed } = await withBroken(follow, changes, () =>
      accessPatterns.follows.followed.run(db, { userId: anna.userId, ...page }),
    );
    expect(followed.map(({ user }) => user.userId)).toEqual([cleo.userId]);
    const reactor = keys.reactor.key({ photoId, userId: ben.userId });
    const { items: reactors } = await withBroken(reactor, changes, () =>
      accessPatterns.reactions.byPhoto.run(db, { photoId, ...page }),
    );
    expect(reactors.map(({ user }) => user.userId)).toEqual([cleo.userId]);
  });

  test("takes no photo away from whoever has reacted", async () => {
    const { db, unreadable } = testDb;
    const { photoId } = onlyPhoto();
    const [ownerId = "", ulid = ""] = photoId.split(".");
    await accessPatterns.reactions.react.run(db, { photoId, reactorId: ben.userId, kind: "heart", now });
    const view = () => accessPatterns.photos.byId.run(db, { photoId, viewerId: ben.userId });
    const { mine } = await withBroken(keys.reaction.key({ reactorId: ben.userId, ownerId, ulid }), changes, view);
    expect([mine, (await view()).mine]).toEqual([null, "heart"]);
    expect(unreadable).toEqual([code]);
  });

  test("is still a photo that is stored, so that its files stay", async () => {
    const { db, client, tableName } = testDb;
    const { key } = onlyPhoto();
    const addresses = photos.map((photo) => keys.photo.parse(photo.key) ?? expect.fail("they are keys of photos"));
    const readable = (all: StoredPhoto[]) => all.map(({ photo }) => photo !== null);
    await withBroken(key, changes, async () => {
      expect(readable(await readPhotos(db, addresses))).toEqual([false, true]);
      const scanned: StoredPhoto[] = [];
      for await (const photo of scanPhotos(client, tableName)) scanned.push(photo);
      // A scan asks for photos by their type.
      expect(readable(scanned).toSorted()).toEqual("type" in changes ? [true] : [false, true]);
    });
  });

  test("does not end an export", async () => {
    const { db } = testDb;
    const sections = new Map<string, number>();
    await withBroken(onlyPhoto().key, changes, async () => {
      let cursor: string | null | undefined;
      while (cursor !== null) {
        const part = await accessPatterns.users.exportData.run(db, { userId: anna.userId, cursor, ...page });
        sections.set(part.section, (sections.get(part.section) ?? 0) + part.items.length);
        cursor = part.nextCursor;
      }
    });
    expect([...sections.keys()]).toEqual(Object.keys(exportSections));
    expect(Object.fromEntries(sections)).toMatchObject({ photos: 1, followed: 2, followers: 2, feed: 1 });
  });
});

test("a friendship whose copied card is broken leaves the list of followers without it", async () => {
  const { db, unreadable } = testDb;
  const key = keys.follow.key({ followerId: ben.userId, followedId: anna.userId });
  const { items: followers } = await withBroken(key, { follower: "ben" }, () =>
    accessPatterns.follows.followers.run(db, { userId: anna.userId, ...page }),
  );
  expect(followers.map(({ user }) => user.userId)).toEqual([cleo.userId]);
  expect(unreadable).toEqual(["ITEM_UNREADABLE"]);
});
