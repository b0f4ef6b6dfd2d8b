import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Photo } from "../src/entities/photo.ts";
import type { Profile } from "../src/entities/profile.ts";
import { removalMemoryMs } from "../src/entities/removed-photo.ts";
import { accessPatterns, createUlid, formatPhotoId, isPublished } from "../src/index.ts";
import { keys } from "../src/keys/key-design.ts";
import { applyRepair } from "../src/maintenance/apply-repair.ts";
import { countProfileRows } from "../src/maintenance/count-profile-rows.ts";
import { existingPhotos } from "../src/rows/existing-photos.ts";
import { readPhotos } from "../src/rows/read-photos.ts";
import { putLargeFollow } from "./projected.ts";
import { aPhoto, aUser, startTestDb, type TestDb } from "./test-db.ts";

const now = new Date("2026-11-22T12:00:00.000Z");
const removed = expect.objectContaining({ name: "DbError", code: "PHOTO_REMOVED" });

let testDb: TestDb;
let anna: Profile;
let ben: Profile;
beforeAll(async () => {
  testDb = await startTestDb();
});
afterAll(() => testDb.stop());
let people = 0;
beforeEach(async () => {
  anna = await accessPatterns.users.create.run(testDb.db, aUser(`anna${++people}`));
  ben = await accessPatterns.users.create.run(testDb.db, aUser(`ben${people}`));
});

const minutesAgo = (minutes: number) => aPhoto(anna.userId, now.getTime() - minutes * 60_000);
const publish = async (minutes: number): Promise<Photo> =>
  (await accessPatterns.photos.publish.run(testDb.db, minutesAgo(minutes))).photo;
const remove = (photo: { ownerId: string; ulid: string }, at = now) =>
  accessPatterns.photos.remove.run(testDb.db, { ...photo, now: at });
const stored = ({ ownerId, ulid }: Photo) => testDb.db.table.get({ Key: keys.photo.key({ ownerId, ulid }) });

test("a removed photo is not published again, however late, and removing it again is no error", async () => {
  const photo = await publish(10);
  expect(await remove(photo)).toBe(true);
  await expect(accessPatterns.photos.publish.run(testDb.db, photo)).rejects.toEqual(removed);
  expect(await remove(photo)).toBe(true);
  await expect(accessPatterns.photos.publish.run(testDb.db, photo)).rejects.toEqual(removed);
  await expect(isPublished(testDb.db, photo)).rejects.toEqual(removed);
  expect(await stored(photo)).toMatchObject({
    type: "RemovedPhoto",
    expiresAt: (now.getTime() - 10 * 60_000 + removalMemoryMs) / 1_000,
  });
});

test("what has not been published is not removed, and can be published after", async () => {
  const photo = minutesAgo(10);
  expect(await remove(photo)).toBe(false);
  expect(await isPublished(testDb.db, photo)).toBe(false);
  expect((await accessPatterns.photos.publish.run(testDb.db, photo)).created).toBe(true);
  expect(await isPublished(testDb.db, photo)).toBe(true);
});

test("removing costs a request and a write unit, and so does publishing in vain", async () => {
  const photo = await publish(10);
  for (const call of [
    () => remove(photo),
    () => remove(photo),
    () => accessPatterns.photos.publish.run(testDb.db, photo).catch(() => {}),
  ]) {
    testDb.tally.reset();
    await call();
    expect(testDb.tally.totals()).toMatchObject({ requests: 1, readUnits: 0 });
    expect(testDb.tally.totals().writeUnits).toBeLessThanOrEqual(1);
  }
});

test("nobody remembers a photo of a clock that is ahead for longer than one of this moment", async () => {
  const photo = await publish(-60 * 24 * 365);
  await remove(photo);
  expect(await stored(photo)).toMatchObject({ expiresAt: (now.getTime() + removalMemoryMs) / 1_000 });
});

test("to every reader a removed photo is gone", async () => {
  const { db } = testDb;
  await accessPatterns.follows.follow.run(db, { followerId: ben.userId, followedId: anna.userId, now });
  await putLargeFollow(db, { followerId: ben.userId, followedId: anna.userId, followedAt: now.toISOString() });
  const [kept, gone] = [await publish(20), await publish(10)];
  await remove(gone);
  const photoId = formatPhotoId(gone);
  const ids = (photos: { ownerId: string; ulid: string }[]) => photos.map(formatPhotoId);
  const only = [formatPhotoId(kept)];
  await expect(accessPatterns.photos.byId.run(db, { photoId, viewerId: null })).rejects.toMatchObject({
    code: "PHOTO_NOT_FOUND",
  });
  const reaction = accessPatterns.reactions.react.run(testDb.coldDb(), {
    reactorId: ben.userId,
    photoId,
    kind: "heart",
    now,
  });
  await expect(reaction).rejects.toMatchObject({ code: "PHOTO_NOT_FOUND" });
  expect(ids((await accessPatterns.photos.byUser.run(db, { userId: anna.userId, limit: 20 })).items)).toEqual(only);
  const feedAt = async (at: Date) =>
    (await accessPatterns.feed.home.run(db, { userId: ben.userId, now: at, limit: 20 })).items;
  for (const days of [0, 40]) {
    const at = new Date(now.getTime() + days * 24 * 3_600_000);
    expect(ids((await feedAt(at)).map(({ photo }) => photo))).toEqual(only);
  }
  expect([...(await existingPhotos(db, [kept, gone]))]).toEqual(only);
  expect(ids(await readPhotos(db, [kept, gone]))).toEqual(only);
  expect((await countProfileRows(db, anna.userId, true)).photos).toBe(1);
  const { nextCursor } = await accessPatterns.users.exportData.run(db, { userId: anna.userId, limit: 20 });
  const part = await accessPatterns.users.exportData.run(db, {
    userId: anna.userId,
    limit: 20,
    cursor: nextCursor ?? "",
  });
  expect(part.section === "photos" && ids(part.items)).toEqual(only);
});

test("a list goes on behind removed photos, also where a page would hold nothing else", async () => {
  const { db } = testDb;
  await accessPatterns.follows.follow.run(db, { followerId: ben.userId, followedId: anna.userId, now });
  await putLargeFollow(db, { followerId: ben.userId, followedId: anna.userId, followedAt: now.toISOString() });
  const oldest = await publish(30);
  const others = [];
  for (let at = 0; at < 7; at++) others.push(await publish(20 - at));
  for (const photo of others) await remove(photo);
  const page = await accessPatterns.photos.byUser.run(db, { userId: anna.userId, limit: 2 });
  expect(page.items.map(({ ulid }) => ulid)).toEqual([oldest.ulid]);
  const feed = await accessPatterns.feed.home.run(db, { userId: ben.userId, now, limit: 2 });
  expect(feed.items.map(({ photo }) => photo.ulid)).toEqual([oldest.ulid]);
});

test("a repair sees a removed photo as absent, and never as there", async () => {
  const [kept, gone] = [await publish(20), await publish(10)];
  await remove(gone);
  const repair = (key: "absent" | "holds", { ownerId, ulid }: Photo) => {
    const place = keys.photo.key({ ownerId, ulid });
    const put = { PK: `REPAIR#${createUlid()}`, SK: "X" };
    return applyRepair(testDb.db, {
      write: { put },
      because: [key === "absent" ? { absent: place } : { holds: place }],
    });
  };
  expect([await repair("absent", gone), await repair("holds", kept)]).toEqual([true, true]);
  expect([await repair("absent", kept), await repair("holds", gone)]).toEqual([false, false]);
});
