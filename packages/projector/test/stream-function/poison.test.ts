import { accessPatterns, type Db } from "@quick-photos/db";
import type { Profile } from "@quick-photos/db/items";
import type { StreamRecord } from "@quick-photos/db/stream";
import { startTable, type TestTable } from "@quick-photos/testing/engine";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { listDeadLetters } from "../../src/dead-letters/list-dead-letters.ts";
import { removeDeadLetter } from "../../src/dead-letters/remove-dead-letter.ts";
import { createStreamFunction, type StreamFunction, setAsideBatch } from "../../src/index.ts";
import { replayDeadLetter } from "../../src/replay/replay-dead-letter.ts";
import { countsOf, makeUsers } from "../world.ts";
import { toEventRecord } from "./event-source.ts";

const removeMedia = async () => {};

let world: TestTable;
let shardId: string;
let read: () => Promise<StreamRecord[]>;
let anna: Profile;
let followers: Profile[];
beforeAll(async () => {
  world = await startTable({ role: "projector" });
  shardId = (await world.stream.listShards())[0]?.shardId ?? "";
  let cursor = await world.stream.openShard({ shardId });
  read = async () => {
    const { records, next } = await world.stream.readShard(cursor);
    if (next) cursor = next;
    return records;
  };
});
afterAll(() => world.stop());
beforeEach(async () => {
  [anna, ...followers] = (await makeUsers(world.db, 4)) as [Profile, ...Profile[]];
  await read();
  for (const { userId } of followers) {
    await accessPatterns.follows.follow.run(world.db, { followerId: userId, followedId: anna.userId, now: new Date() });
  }
});

const letters = async () => (await listDeadLetters(world.db, { limit: 10 })).items;
const followed = async () => (await countsOf(world.coldDb(), anna)).followers;

const createFunction = (db: Db = world.db): StreamFunction =>
  createStreamFunction({ db, stream: world.stream, removeMedia, owner: "function", pollMs: 1 });

/** A table that refuses to count this user, as nothing is refused that may pass. */
function refusing(userId: string, db: Db = world.coldDb()): Db {
  const update: Db["table"]["update"] = async (request) => {
    if (request.Key.PK === `USER#${userId}`) throw new TypeError("poison");
    return db.table.update(request);
  };
  return {
    ...db,
    table: { ...db.table, update },
    attributedTo: (name) => refusing(userId, db.attributedTo(name)),
    causedBy: (cause) => refusing(userId, db.causedBy(cause)),
  };
}

test("a call whose time is over says from where on the batch has to come again, and has done nothing of that", async () => {
  const Records = (await read()).map(toEventRecord);
  const outcome = await createFunction().project({ shardId, Records, state: { place: "5" } }, 0);
  expect(outcome).toEqual({
    batchItemFailures: [{ itemIdentifier: Records[0]?.dynamodb?.SequenceNumber }],
    state: { place: "5" },
  });
  expect(await followed()).toBe(0);
  expect(await createFunction().project({ shardId, Records }, 60_000)).toEqual({
    batchItemFailures: [],
    state: { place: Records.at(-1)?.dynamodb?.SequenceNumber },
  });
  expect(await followed()).toBe(3);
});

test("what the service gave up becomes dead letters of ours, which a replay applies once", async () => {
  const records = await read();
  await createFunction().project({ shardId, Records: records.slice(0, 1).map(toEventRecord) }, 60_000);
  const [, second, third] = records;
  const given = {
    shardId,
    startSequenceNumber: second?.sequenceNumber ?? "",
    endSequenceNumber: third?.sequenceNumber ?? "",
  };
  const batch = { requestContext: { condition: "RetryAttemptsExhausted" }, DDBStreamBatchInfo: given };
  const options = { db: world.coldDb(), stream: world.stream };
  expect(await setAsideBatch(options, batch)).toBe(2);
  expect(await setAsideBatch(options, batch)).toBe(2);
  const set = await letters();
  expect(set.map(({ reason }) => reason)).toEqual(Array(2).fill(expect.stringContaining("RetryAttemptsExhausted")));
  for (const letter of set) {
    expect(await replayDeadLetter({ ...options, removeMedia }, letter)).toBe("applied");
    await removeDeadLetter(world.db, letter.key);
  }
  expect(await followed()).toBe(3);
});

test("a record that keeps failing is set aside, and holds up none that comes after it", async () => {
  const [, second, third] = followers as [Profile, Profile, Profile];
  const records = await read();
  const Records = records.map(toEventRecord);
  const outcome = await createFunction(refusing(second.userId)).project({ shardId, Records }, 60_000);
  expect(outcome.batchItemFailures).toEqual([]);
  expect((await letters()).map(({ reason }) => reason)).toEqual([expect.stringContaining("poison")]);
  expect((await countsOf(world.coldDb(), second)).followed).toBe(0);
  expect((await countsOf(world.coldDb(), third)).followed).toBe(1);
});
