import { accessPatterns, type Db } from "@quick-photos/db";
import { keys, type Profile, toUserCard } from "@quick-photos/db/items";
import { startTable, type TestTable } from "@quick-photos/testing/engine";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { type Projector, startProjector } from "../src/index.ts";
import { readCheckpoint } from "../src/leases/checkpoints.ts";
import { rewriteCards } from "../src/projections/card-copies/rewrite-cards.ts";
import { nameLatest } from "../src/projections/photo-reactions/name-latest.ts";
import { pollIntervalMs } from "../src/rhythm/backoff.ts";
import { countReads, countsOf, makePhoto, makeUsers, reactionsOf } from "./world.ts";

let world: TestTable;
let projector: Projector;
let removedFiles: string[];
beforeAll(async () => {
  world = await startTable({ role: "projector" });
});
afterAll(() => world.stop());
beforeEach(() => {
  removedFiles = [];
  projector = startProjector({
    db: world.db,
    stream: world.stream,
    removeMedia: async (keys) => void removedFiles.push(...keys),
    pollMs: 20,
  });
});
afterEach(() => projector.stop());

const now = new Date("2026-11-22T12:00:00.000Z");
const at = (second: number) => new Date(now.getTime() + second * 1_000);
const follow = (follower: Profile, followed: Profile) =>
  accessPatterns.follows.follow.run(world.db, { followerId: follower.userId, followedId: followed.userId, now });

async function people(): Promise<[anna: Profile, ben: Profile, carl: Profile]> {
  return (await makeUsers(world.db, 3)) as [Profile, Profile, Profile];
}

test("a stream that can forget is told each place that is stored; that it fails harms nothing", async () => {
  const { db, stream } = world;
  await projector.stop();
  const told: string[] = [];
  const forget = async ({ sequenceNumber }: { sequenceNumber: string }) => {
    told.push(sequenceNumber);
    if (told.length === 1) throw new Error("no");
  };
  projector = startProjector({ db, stream: { ...stream, forget }, removeMedia: async () => {}, pollMs: 20 });
  const [anna, ben] = await people();
  for (const followed of [anna, ben]) {
    await follow(followed === anna ? ben : anna, followed);
    await projector.settle();
    await projector.savePlaces();
    const [{ shardId } = { shardId: "" }] = await stream.listShards();
    expect(told.at(-1)).toBe((await readCheckpoint(db, shardId))?.sequenceNumber);
  }
  expect(new Set(told).size).toBe(2);
  expect(await countsOf(db, anna)).toEqual({ photos: 0, followers: 1, followed: 1 });
});

test("photos and friendships are counted, on both sides, there and back", async () => {
  const { db } = world;
  const [anna, ben] = await people();
  await follow(ben, anna);
  await follow(ben, anna);
  await makePhoto(db, anna.userId);
  const { photo } = await makePhoto(db, anna.userId);
  await projector.settle();
  expect(await countsOf(db, anna)).toEqual({ photos: 2, followers: 1, followed: 0 });
  expect(await countsOf(db, ben)).toEqual({ photos: 0, followers: 0, followed: 1 });

  await accessPatterns.follows.unfollow.run(db, { followerId: ben.userId, followedId: anna.userId });
  await accessPatterns.photos.remove.run(db, { ...photo, now });
  await projector.settle();
  expect(await countsOf(db, anna)).toEqual({ photos: 1, followers: 0, followed: 0 });
  expect(await countsOf(db, ben)).toEqual({ photos: 0, followers: 0, followed: 0 });
});

test("reactions are counted by kind and listed with cards, and the latest are named", async () => {
  const { db } = world;
  const [anna, ben, carl] = await people();
  const { photoId } = await makePhoto(db, anna.userId);
  await accessPatterns.reactions.react.run(db, { reactorId: ben.userId, photoId, kind: "heart", now: at(1) });
  await accessPatterns.reactions.react.run(db, { reactorId: carl.userId, photoId, kind: "heart", now: at(2) });
  await accessPatterns.reactions.react.run(db, { reactorId: ben.userId, photoId, kind: "sunglasses", now: at(3) });
  await projector.settle();
  const { counts, latestReactors, reactors } = await reactionsOf(db, photoId);
  expect(counts).toEqual({ heart: 1, smiley: 0, thumbsUp: 0, sunglasses: 1 });
  expect(latestReactors).toMatchObject([
    { user: { username: ben.username }, kind: "sunglasses", reactedAt: at(3).toISOString() },
    { user: { username: carl.username }, kind: "heart" },
  ]);
  expect(reactors).toHaveLength(2);

  await accessPatterns.reactions.remove.run(db, { reactorId: ben.userId, photoId });
  await projector.settle();
  const after = await reactionsOf(db, photoId);
  expect(after).toMatchObject({
    counts: { heart: 1, sunglasses: 0 },
    latestReactors: [{ user: { username: carl.username }, kind: "heart", reactedAt: at(2).toISOString() }],
  });
  expect(after.reactors).toMatchObject([{ user: { userId: carl.userId } }]);
});

test("who is named in place of somebody who is gone is named with the card that they have by then", async () => {
  const { db } = world;
  const [anna, ben] = await people();
  const { photo, photoId } = await makePhoto(db, anna.userId);
  await accessPatterns.reactions.react.run(db, { reactorId: ben.userId, photoId, kind: "heart", now: at(1) });
  await projector.settle();
  const nobody = { ":nobody": [] };
  await db.table.update({
    Key: keys.photo.key(photo),
    UpdateExpression: "SET latestReactors = :nobody",
    ExpressionAttributeValues: nobody,
  });
  const card = { ...toUserCard(ben), displayName: "Ben by now", version: ben.version + 1 };
  // As another process may, between what is read of the list and what is written by it.
  const late: Db["table"]["update"] = async (request) => {
    await rewriteCards(db, [{ key: keys.reactor.key({ photoId, userId: ben.userId }), attribute: "user", card }]);
    return db.table.update(request);
  };
  const change = { position: "1", user: card, from: "heart", to: null, reactedAt: at(2).toISOString() } as const;
  await nameLatest({ ...db, table: { ...db.table, update: late } }, [{ photo, changes: [change] }]);
  expect((await reactionsOf(db, photoId)).latestReactors).toMatchObject([{ user: card }]);
});

test("counts follow an action within a second, however quiet it was before", async () => {
  const { db } = world;
  const [anna, ben] = await people();
  await projector.stop();
  const { stream, reads } = countReads(world.stream);
  // The pace that a silent shard is read at in the end.
  const idle = startProjector({ db, stream, removeMedia: async () => {}, pollMs: pollIntervalMs(100, 1_000) });
  await vi.waitFor(() => expect(reads()).toBeGreaterThan(1), { timeout: 60_000 });
  const start = performance.now();
  await follow(ben, anna);
  await expect.poll(() => countsOf(db, anna), { interval: 10 }).toMatchObject({ followers: 1 });
  expect(performance.now() - start).toBeLessThan(1_000);
  await idle.stop();
});

test("a removed photo takes its reactor rows and files along", async () => {
  const { db } = world;
  const [anna, ben] = await people();
  const { photo, photoId } = await makePhoto(db, anna.userId);
  await accessPatterns.reactions.react.run(db, { reactorId: ben.userId, photoId, kind: "heart", now });
  await projector.settle();
  await accessPatterns.photos.remove.run(db, { ...photo, now });
  // Ben's page still shows the photo, and his process remembers it.
  db.targets.photos.set(photoId, true);
  await accessPatterns.reactions.react.run(db, { reactorId: ben.userId, photoId, kind: "smiley", now });
  await projector.settle();
  const rows = await world.db.table.query({
    KeyConditionExpression: "PK = :photo",
    ExpressionAttributeValues: { ":photo": `PHOTO#${photoId}` },
  });
  expect(rows.items).toEqual([]);
  expect([...removedFiles].sort()).toEqual(Object.values(photo.media.renditions).sort());
});

test("a changed card reaches every copy, and the picture it gave up is removed", async () => {
  const { db } = world;
  const [anna, ben, carl] = await people();
  const { photoId } = await makePhoto(db, anna.userId);
  const bens = await makePhoto(db, ben.userId);
  await follow(anna, ben);
  await follow(carl, anna);
  await accessPatterns.reactions.react.run(db, { reactorId: anna.userId, photoId: bens.photoId, kind: "heart", now });
  await projector.settle();
  await accessPatterns.users.update.run(db, { userId: anna.userId, changes: { picture: "pictures/1" } });
  await accessPatterns.users.update.run(db, {
    userId: anna.userId,
    username: `${anna.username}.b`,
    changes: { picture: "pictures/2" },
    now,
  });
  await projector.settle();

  const card = { userId: anna.userId, username: `${anna.username}.b`, picture: "pictures/2", version: 3 };
  expect((await reactionsOf(db, photoId)).owner).toMatchObject(card);
  expect((await accessPatterns.follows.followers.run(db, { userId: ben.userId, limit: 5 })).items).toMatchObject([
    { user: card },
  ]);
  expect((await accessPatterns.follows.followed.run(db, { userId: carl.userId, limit: 5 })).items).toMatchObject([
    { user: card },
  ]);
  const { latestReactors, reactors } = await reactionsOf(db, bens.photoId);
  expect(latestReactors).toMatchObject([{ user: card }]);
  expect(reactors).toMatchObject([{ user: card }]);
  expect(removedFiles).toEqual(["pictures/1"]);
});

test("copies made late from a stale cache are put right too", async () => {
  const { db } = world;
  const [anna, ben, carl] = await people();
  const bens = await makePhoto(db, ben.userId);
  await accessPatterns.users.update.run(world.coldDb(), { userId: anna.userId, changes: { displayName: "Anna B." } });
  await projector.settle();
  // This process still holds the old card.
  const mine = await makePhoto(db, anna.userId);
  await follow(anna, ben);
  await follow(carl, anna);
  await accessPatterns.reactions.react.run(db, { reactorId: anna.userId, photoId: bens.photoId, kind: "heart", now });
  expect(mine.photo.owner.displayName).toBe(anna.displayName);
  await projector.settle();

  const card = { userId: anna.userId, displayName: "Anna B.", version: 2 };
  expect((await reactionsOf(db, mine.photoId)).owner).toMatchObject(card);
  expect((await accessPatterns.follows.followers.run(db, { userId: ben.userId, limit: 5 })).items).toMatchObject([
    { user: card },
  ]);
  expect((await accessPatterns.follows.followed.run(db, { userId: carl.userId, limit: 5 })).items).toMatchObject([
    { user: card },
  ]);
  expect(await reactionsOf(db, bens.photoId)).toMatchObject({
    latestReactors: [{ user: card }],
    reactors: [{ user: card }],
  });
});

test("a removed account takes everything along, and others' counters follow", async () => {
  const { db } = world;
  const [anna, ben, carl] = await people();
  await accessPatterns.users.update.run(db, { userId: anna.userId, changes: { picture: "pictures/anna" } });
  const mine = await makePhoto(db, anna.userId);
  const bens = await makePhoto(db, ben.userId);
  await follow(anna, ben);
  await follow(ben, anna);
  await accessPatterns.reactions.react.run(db, { reactorId: anna.userId, photoId: bens.photoId, kind: "heart", now });
  await accessPatterns.reactions.react.run(db, { reactorId: ben.userId, photoId: mine.photoId, kind: "heart", now });
  await projector.settle();
  expect(await countsOf(db, ben)).toEqual({ photos: 1, followers: 1, followed: 1 });
  await accessPatterns.users.remove.run(world.coldDb(), { userId: anna.userId, username: anna.username, now });
  // This process has not heard of it yet.
  await follow(carl, anna);
  const late = await makePhoto(db, anna.userId);
  await projector.settle();

  const partition = await db.table.query({
    KeyConditionExpression: "PK = :user",
    ExpressionAttributeValues: { ":user": `USER#${anna.userId}` },
  });
  expect(partition.items).toEqual([]);
  expect((await accessPatterns.follows.followers.run(db, { userId: anna.userId, limit: 5 })).items).toEqual([]);
  expect(await countsOf(db, ben)).toEqual({ photos: 1, followers: 0, followed: 0 });
  expect(await countsOf(db, carl)).toEqual({ photos: 0, followers: 0, followed: 0 });
  expect(await reactionsOf(db, bens.photoId)).toMatchObject({ counts: { heart: 0 }, latestReactors: [], reactors: [] });
  expect((await accessPatterns.photos.byUser.run(db, { userId: anna.userId, limit: 5 })).items).toEqual([]);
  const files = [mine, late].flatMap(({ photo }) => Object.values(photo.media.renditions));
  expect([...removedFiles].sort()).toEqual([...files, "pictures/anna"].sort());
});

test("what cannot be read is dead-lettered, and the rest goes on", async () => {
  const { db } = world;
  const [anna, ben] = await people();
  const { photo } = await makePhoto(db, anna.userId);
  await db.table.update({
    Key: { PK: `USER#${anna.userId}`, SK: `PHOTO#${photo.ulid}` },
    UpdateExpression: "REMOVE watermarks",
  });
  await db.table.put({ Item: { PK: `USER#${ben.userId}`, SK: "REACTION#x#y", type: "Reaction", v: 1, kind: "heart" } });
  const photoId = `${photo.ownerId}.${photo.ulid}`;
  db.targets.photos.set(photoId, true);
  await accessPatterns.reactions.react.run(db, { reactorId: ben.userId, photoId, kind: "heart", now });
  await follow(ben, anna);
  await projector.settle();
  expect(await countsOf(db, anna)).toMatchObject({ photos: 1, followers: 1 });
  expect(projector.status()).toMatchObject({ ms: 0, deadLetter: 2, failure: null });
});
