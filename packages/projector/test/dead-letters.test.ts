import { accessPatterns } from "@quick-photos/db";
import type { Profile } from "@quick-photos/db/items";
import { startTable, type TestTable } from "@quick-photos/testing/engine";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { DeadLetter } from "../src/dead-letters/dead-letter.ts";
import { listDeadLetters } from "../src/dead-letters/list-dead-letters.ts";
import { removeDeadLetter } from "../src/dead-letters/remove-dead-letter.ts";
import { type Projector, type ProjectorOptions, startProjector } from "../src/index.ts";
import { replayDeadLetter } from "../src/replay/replay-dead-letter.ts";
import { countsOf, makePhoto, makeUsers, reactionsOf } from "./world.ts";

let world: TestTable;
let anna: Profile;
let ben: Profile;
let projector: Projector | undefined;
beforeAll(async () => {
  world = await startTable({ role: "projector" });
});
afterAll(() => world.stop());
beforeEach(async () => {
  [anna, ben] = (await makeUsers(world.db, 2)) as [Profile, Profile];
});
afterEach(async () => {
  await projector?.stop();
  for (const { key } of await letters()) await removeDeadLetter(world.db, key);
});

const now = new Date("2026-11-22T12:00:00.000Z");
const removeMedia = async () => {};

function start(options: Partial<ProjectorOptions> = {}): Projector {
  projector = startProjector({ db: world.db, stream: world.stream, removeMedia, pollMs: 1, isSole: true, ...options });
  return projector;
}

/** Returns all that was dead-lettered, page by page. */
async function letters(): Promise<DeadLetter[]> {
  const found: DeadLetter[] = [];
  let cursor: string | undefined;
  do {
    const page = await listDeadLetters(world.db, { limit: 1, cursor });
    found.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return found;
}

const replay = (letter: DeadLetter) =>
  replayDeadLetter({ db: world.coldDb(), stream: world.stream, removeMedia }, letter);

const react = (photoId: string) =>
  accessPatterns.reactions.react.run(world.db, { reactorId: ben.userId, photoId, kind: "heart", now });

/** Breaks a photo so that nothing can be counted into it; returns how to repair it. */
async function breakPhoto(photoId: string): Promise<() => Promise<void>> {
  const [ownerId = "", ulid = ""] = photoId.split(".");
  const Key = { PK: `USER#${ownerId}`, SK: `PHOTO#${ulid}` };
  await world.db.table.update({ Key, UpdateExpression: "REMOVE watermarks" });
  return async () => {
    const ExpressionAttributeValues = { ":none": {} };
    await world.db.table.update({ Key, UpdateExpression: "SET watermarks = :none", ExpressionAttributeValues });
  };
}

test("a record whose target is broken is kept with its reason, and replayed when that is repaired, counting it once", async () => {
  const { photoId } = await makePhoto(world.db, anna.userId);
  await start().settle();
  const repair = await breakPhoto(photoId);
  await react(photoId);
  await projector?.settle();
  expect(projector?.status()).toMatchObject({ ms: 0, deadLetter: 1, failure: null });
  const [letter] = await letters();
  expect(letter).toMatchObject({
    kind: "record",
    reason: expect.stringContaining(`reactions of photo ${photoId}`),
    at: expect.stringMatching(/^\d{4}-/),
    record: { eventName: "INSERT", newImage: { type: "Reaction", kind: "heart", reactorId: ben.userId } },
  });
  if (letter?.kind !== "record") return;
  expect(letter.key).toEqual({
    PK: expect.stringMatching(/^DEADLETTERS#\d+$/),
    SK: `${letter.record.shardId}#${letter.record.position}`,
  });

  await expect(replay(letter)).rejects.toThrow("not a readable Photo");
  await repair();
  expect(await replay(letter)).toBe("applied");
  expect(await replay(letter)).toBe("applied");
  const { counts, reactors } = await reactionsOf(world.db, photoId);
  expect(counts.heart).toBe(1);
  expect(reactors).toHaveLength(1);
  await removeDeadLetter(world.db, letter.key);
  expect(await letters()).toEqual([]);
});

test("a record whose row has changed since is not brought back", async () => {
  const { photoId } = await makePhoto(world.db, anna.userId);
  await start().settle();
  const repair = await breakPhoto(photoId);
  await react(photoId);
  await projector?.settle();
  const [letter] = await letters();
  await repair();
  await accessPatterns.reactions.remove.run(world.db, { reactorId: ben.userId, photoId });
  await projector?.settle();
  expect(letter && (await replay(letter))).toBe("outdated");
  expect((await reactionsOf(world.db, photoId)).reactors).toEqual([]);
});

test("a record of a shard that is long gone is replayed, but not into counters", async () => {
  const { photoId } = await makePhoto(world.db, anna.userId);
  await start().settle();
  const repair = await breakPhoto(photoId);
  await react(photoId);
  await projector?.settle();
  const [letter] = await letters();
  await repair();
  if (letter?.kind !== "record") return expect.fail("the reaction is dead-lettered");
  const ofOld: DeadLetter = { ...letter, record: { ...letter.record, shardId: "long-gone" } };
  expect(await replay(ofOld)).toBe("applied-uncounted");
  const { counts, reactors } = await reactionsOf(world.db, photoId);
  expect([counts.heart, reactors.length]).toEqual([0, 1]);
});

test("a record that cannot be applied does not hold up those around it", async () => {
  const [carl, dora] = (await makeUsers(world.db, 2)) as [Profile, Profile];
  await start().settle();
  // Whatever breaks on this row breaks for the whole batch.
  const announce: ProjectorOptions["announce"] = async (notifications) => {
    const isPoison = notifications.some(({ userId }) => userId === dora.userId);
    if (isPoison) throw new TypeError("nobody can be told of this");
  };
  await projector?.stop();
  const running = start({ announce });
  for (const followedId of [anna.userId, dora.userId, carl.userId]) {
    await accessPatterns.follows.follow.run(world.db, { followerId: ben.userId, followedId, now });
  }
  await running.settle();
  expect(await countsOf(world.db, ben)).toMatchObject({ followed: 3 });
  for (const user of [anna, carl, dora]) expect(await countsOf(world.db, user)).toMatchObject({ followers: 1 });
  expect(running.status()).toMatchObject({ ms: 0, failure: null, deadLetter: 1 });
  const [letter, ...others] = await letters();
  expect(others).toEqual([]);
  expect(letter).toMatchObject({
    reason: "nobody can be told of this",
    record: { newImage: { type: "Notification", userId: dora.userId } },
  });
  const told: unknown[] = [];
  const { db, stream } = world;
  const ports = { removeMedia, announce: async (news: unknown[]) => void told.push(...news) };
  expect(letter && (await replayDeadLetter({ db, stream, ...ports }, letter))).toBe("applied");
  expect(told).toMatchObject([{ userId: dora.userId }]);
});

test("an item too large for a letter is dead-lettered without its images, and says so when it is replayed", async () => {
  await start().settle();
  const huge = { PK: `USER#${ben.userId}`, SK: "REACTION#x#y", type: "Reaction", v: 1, kind: "x".repeat(396_000) };
  await world.db.table.put({ Item: huge });
  await projector?.settle();
  const [letter] = await letters();
  expect(letter).toMatchObject({ kind: "record", record: { keys: { PK: huge.PK, SK: huge.SK } } });
  if (letter) await expect(replay(letter)).rejects.toThrow("too large");
});
