import { followUser, type Profile, reactToPhoto } from "@quick-photos/db";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { startProjector } from "../src/index.ts";
import { makePhoto, makeUsers, startWorld, type World } from "./world.ts";

let world: World;
let anna: Profile;
let crowd: Profile[];
let photoId: string;
beforeAll(async () => {
  world = await startWorld();
  crowd = await makeUsers(world.db, 50);
});
afterAll(() => world.stop());
beforeEach(async () => {
  [anna] = (await makeUsers(world.db, 1)) as [Profile];
  photoId = (await makePhoto(world.db, anna.userId)).photoId;
  await costOf(async () => {});
});

const now = new Date("2026-11-22T12:00:00.000Z");

/** Answers what the actions cost all in: themselves, their projections, and the checkpoint behind them. */
async function costOf(act: () => Promise<void>) {
  world.tally.reset();
  await act();
  const projector = startProjector({ db: world.db, stream: world.stream, removeMedia: async () => {} });
  await projector.settle();
  await projector.stop();
  return world.tally.totals();
}

const react = ({ userId }: Profile) => reactToPhoto(world.db, { reactorId: userId, photoId, kind: "heart", now });
const follow = ({ userId }: Profile) => followUser(world.db, { followerId: userId, followedId: anna.userId, now });

/** Two checkpoints are read at a start: of the stream and of its shard. */
const startReads = 2;

test("a reaction in a crowd costs two write units, and one read unit for its reactor's card", async () => {
  const { writeUnits, indexWriteUnits, readUnits } = await costOf(async () => {
    for (const user of crowd) await react(user);
  });
  // Per reaction its row and its reactor row; per batch the photo (1 to 2 KB with ten reactors) and the checkpoint.
  expect(writeUnits).toBe(2 * crowd.length + 2 + 1);
  expect(indexWriteUnits).toBe(0);
  // Per batch the photo.
  expect(readUnits).toBe(crowd.length + 1 + startReads);
});

test("a lone reaction costs three write units on a quiet photo, and the checkpoint", async () => {
  const { writeUnits } = await costOf(() => react(crowd[0] as Profile));
  expect(writeUnits).toBe(3 + 1);
});

test("a follow costs four units: its row with the index entry, and the counters of both", async () => {
  const { writeUnits, indexWriteUnits } = await costOf(() => follow(crowd[0] as Profile));
  expect(writeUnits + indexWriteUnits).toBe(4 + 1);
});

test("follows of one user in a crowd cost three units each, because the popular counter is written once a batch", async () => {
  const { writeUnits, indexWriteUnits } = await costOf(async () => {
    for (const user of crowd) await follow(user);
  });
  expect(writeUnits + indexWriteUnits).toBe(3 * crowd.length + 1 + 1);
});

test("silence costs nothing", async () => {
  const { writeUnits, readUnits } = await costOf(async () => {});
  expect({ writeUnits, readUnits }).toEqual({ writeUnits: 1, readUnits: startReads });
  const idle = startProjector({ db: world.db, stream: world.stream, removeMedia: async () => {}, pollMs: 5 });
  await idle.settle();
  world.tally.reset();
  for (let look = 0; look < 10; look++) await idle.settle();
  expect(world.tally.totals().requests).toBe(0);
  await idle.stop();
});
