import { accessPatterns } from "@quick-photos/db";
import type { Profile } from "@quick-photos/db/items";
import { startTable, type TestTable } from "@quick-photos/testing/engine";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { type ProjectorOptions, startProjector } from "../src/index.ts";
import { countReads, makePhoto, makeUsers } from "./world.ts";

let world: TestTable;
let anna: Profile;
let crowd: Profile[];
let photoId: string;
beforeAll(async () => {
  world = await startTable({ role: "projector" });
  crowd = await makeUsers(world.db, 50);
});
afterAll(() => world.stop());
beforeEach(async () => {
  [anna] = (await makeUsers(world.db, 1)) as [Profile];
  photoId = (await makePhoto(world.db, anna.userId)).photoId;
  await costOf(async () => {});
});

const now = new Date("2026-11-22T12:00:00.000Z");

/** Starts the only projector there is. */
const start = (options: Partial<ProjectorOptions> = {}) =>
  startProjector({ db: world.db, stream: world.stream, removeMedia: async () => {}, isSole: true, ...options });

/** Returns what the actions cost all in: themselves, their projections, and the life of a projector around them. */
async function costOf(act: () => Promise<void>) {
  world.tally.reset();
  await act();
  const projector = start();
  await projector.settle();
  await projector.stop();
  return world.tally.totals();
}

const react = ({ userId }: Profile) =>
  accessPatterns.reactions.react.run(world.db, { reactorId: userId, photoId, kind: "heart", now });
const follow = ({ userId }: Profile) =>
  accessPatterns.follows.follow.run(world.db, { followerId: userId, followedId: anna.userId, now });

/**
 * What starting, settling and stopping cost. It reads the two checkpoints of the stream and its shard, and looks at the
 * list of jobs twice: at the start, and to be sure that none is left. It writes the lease of the shard, and in the end
 * the place without the lease.
 */
const life = { readUnits: 4, writeUnits: 2 };

test("a reaction in a crowd costs two write units, and one read unit for its reactor's card", async () => {
  const { writeUnits, indexWriteUnits, readUnits } = await costOf(async () => {
    for (const user of crowd) await react(user);
  });
  // Per reaction its row and its reactor row; per batch the photo, what its owner is told, and the photo's place among
  // those that are well liked.
  expect(writeUnits).toBe(2 * crowd.length + 1 + 1 + 1 + life.writeUnits);
  expect(indexWriteUnits).toBe(0);
  // Per batch the photo, and for the owner's notification the row, and that the photo is still there; and the photo behind
  // its new place.
  expect(readUnits).toBe(crowd.length + 1 + 2 + 1 + life.readUnits);
});

test("a lone reaction costs four write units on a quiet photo: two rows, the photo, and what its owner is told", async () => {
  const { writeUnits } = await costOf(() => react(crowd[0] as Profile));
  expect(writeUnits).toBe(4 + life.writeUnits);
});

test("a follow costs six units: its row with the index entry, the counters of both, a notification, and a photo in the feed", async () => {
  const { writeUnits, indexWriteUnits } = await costOf(() => follow(crowd[0] as Profile));
  expect(writeUnits + indexWriteUnits).toBe(6 + life.writeUnits);
});

test("follows of one user in a crowd cost five units each, because the popular counter is written once a batch", async () => {
  const { writeUnits, indexWriteUnits } = await costOf(async () => {
    for (const user of crowd) await follow(user);
  });
  expect(writeUnits + indexWriteUnits).toBe(5 * crowd.length + 1 + life.writeUnits);
});

test("a follower costs a photo two write units, and a read unit each for what they were told and whether they follow", async () => {
  const [ben] = (await makeUsers(world.db, 1)) as [Profile];
  await costOf(async () => {
    for (const user of crowd) await follow(user);
  });
  const publish = ({ userId }: Profile) => costOf(async () => void (await makePhoto(world.db, userId)));
  const [followed, alone] = [await publish(anna), await publish(ben)];
  expect(followed.writeUnits - alone.writeUnits).toBe(2 * crowd.length);
  // The day of the photo is read before and behind the news.
  expect(followed.readUnits - alone.readUnits).toBe(2 * crowd.length + 2);
});

test("reading a silent stream costs nothing, and nothing is written", async () => {
  const { writeUnits, readUnits } = await costOf(async () => {});
  expect({ writeUnits, readUnits }).toEqual(life);
  const { stream, reads } = countReads(world.stream);
  const idle = start({ stream, pollMs: 5 });
  await idle.settle();
  world.tally.reset();
  const before = reads();
  await vi.waitFor(() => expect(reads()).toBeGreaterThan(before + 10), { timeout: 60_000, interval: 5 });
  // Should it take more than three seconds, the list of jobs has been looked at meanwhile.
  expect(world.tally.totals()).toMatchObject({ writeUnits: 0, readUnits: expect.toSatisfy((units) => units < 3) });
  await idle.stop();
});
