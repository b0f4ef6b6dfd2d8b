import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { exploreKeys } from "../src/entities/explore-entries.ts";
import { exploreLists } from "../src/entities/explore-entry.ts";
import { type Photo, photoEntity } from "../src/entities/photo.ts";
import { accessPatterns, createDb, type Db } from "../src/index.ts";
import { keys } from "../src/keys/key-design.ts";
import { settleExplored } from "../src/rows/settle-explored.ts";
import { aPhoto, aUser, startTestDb, type TestDb } from "./test-db.ts";

const now = new Date("2026-11-25T12:00:00.000Z");
const dayMs = 24 * 60 * 60 * 1_000;

let testDb: TestDb;
let db: Db;
let ownerId: string;
beforeAll(async () => {
  testDb = await startTestDb();
  ownerId = (await accessPatterns.users.create.run(testDb.db, aUser("vera"))).userId;
});
afterAll(() => testDb.stop());

const withShards = (exploreShards: number) =>
  createDb({ client: testDb.client, tableName: testDb.tableName, meter: testDb.tally, exploreShards });

let published: Photo[] = [];
beforeEach(async () => {
  db = withShards(1);
  for (const photo of published) await remove(photo);
  published = [];
});

/** Publishes a photo so many days ago, and puts it into the lists as the projector does. */
async function publish(daysAgo: number, hearts = 0): Promise<Photo> {
  const { photo } = await accessPatterns.photos.publish.run(db, {
    ...aPhoto(ownerId, now.getTime() - daysAgo * dayMs),
  });
  return react(photo, hearts);
}

/** Gives a photo so many hearts, and has the lists follow. */
async function react(photo: Photo, heart: number): Promise<Photo> {
  const changed = { ...photo, counts: { ...photo.counts, heart } };
  await db.table.put({ Item: photoEntity.toItem(changed) });
  await follow(changed, photo);
  published = [...published.filter(({ ulid }) => ulid !== photo.ulid), changed];
  return changed;
}

async function follow(photo: Photo, before: Photo, photoNow: Photo | null = photo): Promise<void> {
  const { ownerId, ulid } = photo;
  const former = exploreKeys(before, { shards: db.exploreShards, now });
  await settleExplored(db, [{ ownerId, ulid, photo: photoNow, lists: exploreLists, former }], now);
}

async function remove(photo: Photo): Promise<void> {
  await db.table.delete({ Key: keys.photo.key(photo) });
  await follow(photo, photo, null);
}

const read = (
  list: "recent" | "wellLiked",
  { at = now, ...page }: { cursor?: string | undefined; limit?: number; at?: Date } = {},
) => accessPatterns.explore[list].run(db, { limit: 20, now: at, ...page });

const seen = async (list: "recent" | "wellLiked") => (await read(list)).items.map(({ entry }) => entry.ulid);

/** Returns the pages of a whole list. */
async function walk(list: "recent" | "wellLiked", limit: number): Promise<string[][]> {
  const pages: string[][] = [];
  let cursor: string | null | undefined;
  do {
    const page = await read(list, { limit, cursor: cursor ?? undefined });
    pages.push(page.items.map(({ entry }) => entry.ulid));
    cursor = page.nextCursor;
  } while (cursor !== null);
  return pages;
}

const ulids = (photos: Photo[]) => photos.map(({ ulid }) => ulid);

test("recent photos are there, newest first, for 90 days; a page is one request", async () => {
  const [old, newer, newest] = [await publish(89), await publish(2), await publish(1)];
  await publish(91);
  expect(await seen("recent")).toEqual(ulids([newest, newer, old]));
  expect(await walk("recent", 2)).toEqual([ulids([newest, newer]), [old.ulid]]);
  expect((await read("recent", { at: new Date(now.getTime() + 2 * dayMs) })).items).toHaveLength(2);
  testDb.tally.reset();
  await read("recent");
  expect(testDb.tally.totals().requests).toBe(1);
  const [tile] = (await read("recent")).items;
  expect(tile).toMatchObject({ owner: { username: "vera" }, entry: { altText: "Low tide", media: newest.media } });
});

test("with every doubling of its reactions a well-liked photo stands as high as one two days newer", async () => {
  const [few, quiet] = [await publish(1, 4), await publish(0.5, 3)];
  const many = await publish(4, 17);
  expect(await seen("wellLiked")).toEqual(ulids([many, few]));
  await react(many, 15);
  expect(await seen("wellLiked")).toEqual(ulids([few, many]));
  await react(quiet, 4);
  expect(await seen("wellLiked")).toEqual(ulids([quiet, few, many]));
  await react(few, 3);
  expect(await seen("wellLiked")).toEqual(ulids([quiet, many]));
});

test("what lists show follows the photo; what is gone or was long ago leaves nothing", async () => {
  const photo = await publish(1, 4);
  const changed = { ...photo, altText: `A beach\nat low tide${" and so on".repeat(20)}` };
  await db.table.put({ Item: photoEntity.toItem(changed) });
  await follow(changed, photo);
  const [tile] = (await read("wellLiked")).items;
  expect(tile?.entry.altText).toMatch(/^A beach at low tide and so on .*…$/);
  expect([...(tile?.entry.altText ?? "")]).toHaveLength(140);
  // The record of its making is read once more, and what comes behind it finds the photo gone.
  await db.table.delete({ Key: keys.photo.key(photo) });
  await follow(photo, photo);
  expect([await seen("recent"), await seen("wellLiked")]).toEqual([[], []]);
  const old = await publish(200);
  testDb.tally.reset();
  await follow({ ...old, caption: "High tide" }, old);
  expect(testDb.tally.totals().requests).toBe(0);
});

test("a page is of one shard, the next one of the next; together they are all, also where there were fewer shards", async () => {
  const before = [await publish(3), await publish(2.9)];
  db = withShards(4);
  const after = [];
  for (let at = 0; at < 24; at++) after.push(await publish(1 - at / 100));
  const pages = await walk("recent", 3);
  expect(pages.flat().sort()).toEqual(ulids([...before, ...after]).sort());
  for (const page of pages) expect(page).toEqual([...page].sort().reverse());
  expect(pages.every((page) => page.length === 3 || page === pages.at(-1))).toBe(true);
  // What is removed is found in the shard that it came into.
  for (const photo of published) await remove(photo);
  published = [];
  expect(await walk("recent", 50)).toEqual([[]]);
});

test("a walk that goes on when all that is left has expired ends", async () => {
  for (const daysAgo of [89, 89.5]) await publish(daysAgo);
  const { nextCursor } = await read("recent", { limit: 1 });
  const later = new Date(now.getTime() + 2 * dayMs);
  expect(await read("recent", { cursor: nextCursor ?? "", at: later })).toEqual({ items: [], nextCursor: null });
});

test("photos of whoever is gone are not shown; a cursor of another list is refused", async () => {
  for (const daysAgo of [1, 2, 3]) await publish(daysAgo, 4);
  const { nextCursor } = await read("recent", { limit: 1 });
  const refused = expect.objectContaining({ code: "CURSOR_INVALID" });
  await expect(read("wellLiked", { cursor: nextCursor ?? "" })).rejects.toEqual(refused);
  await expect(read("recent", { cursor: "nonsense" })).rejects.toEqual(refused);
  await db.table.delete({ Key: keys.profile.key({ userId: ownerId }) });
  db = withShards(1);
  expect(await read("recent")).toEqual({ items: [], nextCursor: null });
});
