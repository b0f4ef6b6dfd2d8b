import { accessPatterns, createSession } from "@quick-photos/db";
import type { Profile } from "@quick-photos/db/items";
import { startTable, type TestTable } from "@quick-photos/testing/engine";
import { aPhoto } from "@quick-photos/testing/people";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { startProjector } from "../../src/index.ts";
import { makePhoto, makeUsers } from "../world.ts";
import { itemsNaming } from "./whole-table.ts";

let world: TestTable;
let anna: Profile;
let ben: Profile;
let carl: Profile;
let removedFiles: string[];
let removedOwners: string[];
beforeAll(async () => {
  world = await startTable({ role: "projector" });
});
afterAll(() => world.stop());
beforeEach(async () => {
  [anna, ben, carl] = (await makeUsers(world.db, 3)) as [Profile, Profile, Profile];
  [removedFiles, removedOwners] = [[], []];
});

const now = () => new Date();

/** Projects everything with a process that comes for that. */
async function settle(): Promise<void> {
  const projector = startProjector({
    db: world.db,
    stream: world.stream,
    removeMedia: async (keys) => void removedFiles.push(...keys),
    removeMediaOf: async (userId) => void removedOwners.push(userId),
    pollMs: 10,
    isSole: true,
  });
  await projector.settle();
  await projector.stop();
}

/** Another process removes Anna; this one goes on believing that she is there. */
async function removeAnna(): Promise<void> {
  await accessPatterns.users.remove.run(world.coldDb(), { userId: anna.userId, username: anna.username, now: now() });
  await settle();
  expect(await itemsNaming(world, anna.userId)).toEqual([]);
  expect(removedOwners).toEqual([anna.userId]);
}

const lateWrites: [string, () => Promise<unknown>][] = [
  [
    "signs in",
    () =>
      createSession(world.db, {
        userId: anna.userId,
        sessionId: "late",
        secretHash: "hash",
        familyHash: "family",
        createdAt: now(),
        expiresAt: now(),
      }),
  ],
  ["reads the inbox", () => accessPatterns.inbox.markRead.run(world.db, { userId: anna.userId, now: now() })],
  ["publishes a photo", () => accessPatterns.photos.publish.run(world.db, aPhoto(anna.userId))],
  [
    "publishes a photo and removes it",
    async () => {
      const { photo } = await accessPatterns.photos.publish.run(world.db, aPhoto(anna.userId));
      await accessPatterns.photos.remove.run(world.db, { ...photo, now: now() });
    },
  ],
  [
    "follows somebody",
    () => accessPatterns.follows.follow.run(world.db, { followerId: anna.userId, followedId: ben.userId, now: now() }),
  ],
  [
    "is followed",
    () => accessPatterns.follows.follow.run(world.db, { followerId: ben.userId, followedId: anna.userId, now: now() }),
  ],
  [
    "reacts",
    async () => {
      const { photoId } = await makePhoto(world.db, ben.userId);
      await accessPatterns.reactions.react.run(world.db, {
        reactorId: anna.userId,
        photoId,
        kind: "heart",
        now: now(),
      });
    },
  ],
];

test.each(lateWrites)("nothing stays of somebody who %s after having been removed elsewhere", async (_, write) => {
  await removeAnna();
  await write();
  expect(await itemsNaming(world, anna.userId)).not.toEqual([]);
  await settle();
  expect(await itemsNaming(world, anna.userId)).toEqual([]);
});

test("nothing stays of a reaction to a photo that has been removed elsewhere", async () => {
  const { photo, photoId } = await makePhoto(world.db, anna.userId);
  await accessPatterns.reactions.react.run(world.db, { reactorId: ben.userId, photoId, kind: "heart", now: now() });
  await settle();
  await removeAnna();
  await accessPatterns.reactions.react.run(world.db, { reactorId: carl.userId, photoId, kind: "heart", now: now() });
  await settle();
  expect(await itemsNaming(world, photo.ulid)).toEqual([]);
  expect(removedFiles.sort()).toEqual(Object.values(photo.media.renditions).sort());
});

test("suggestions of others name somebody who has gone for as long as they are kept, and show them to nobody", async () => {
  const { db } = world;
  for (const [followerId, followedId] of [
    [ben.userId, carl.userId],
    [carl.userId, anna.userId],
  ] as const) {
    await accessPatterns.follows.follow.run(db, { followerId, followedId, now: now() });
  }
  expect(await accessPatterns.suggestions.list.run(db, { userId: ben.userId, now: now() })).toHaveLength(1);
  await settle();
  await accessPatterns.users.remove.run(db, { userId: anna.userId, username: anna.username, now: now() });
  await settle();
  expect(await itemsNaming(world, anna.userId)).toEqual([`Suggestions USER#${ben.userId} / SUGGESTIONS`]);
  const shown = await accessPatterns.suggestions.list.run(world.coldDb(), { userId: ben.userId, now: now() });
  expect(JSON.stringify(shown)).not.toContain(anna.userId); // others of the world's have photos among everybody's
});
