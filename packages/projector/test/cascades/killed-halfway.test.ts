import { accessPatterns, type Db, formatPhotoId } from "@quick-photos/db";
import { type Profile, removalMemoryMs } from "@quick-photos/db/items";
import { repeats } from "@quick-photos/testing";
import { startTable, type TestTable } from "@quick-photos/testing/engine";
import { aPhoto, aUser } from "@quick-photos/testing/people";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startProjector } from "../../src/index.ts";
import { type CrashPoint, createSimulation } from "../simulation.ts";
import { countsOf, makePhoto, makeUsers } from "../world.ts";
import { stepJob, waitingJobs } from "./job-steps.ts";
import { withShortPages } from "./short-pages.ts";
import { itemsNaming } from "./whole-table.ts";

/** How many rows a step of a job takes; a hundred are what it takes of itself. */
const stepRows = repeats({ usually: 10, long: 100 });

/** Somewhat more than two steps' worth of people, and than one. */
const [crowdSize, fewer] = [(stepRows / 10) * 23, (stepRows / 10) * 13];

let world: TestTable;
let crowd: Profile[];
beforeAll(async () => {
  world = await startTable({ role: "projector" });
  crowd = await Promise.all(
    Array.from({ length: crowdSize }, (_, at) => accessPatterns.users.create.run(world.db, aUser(`crowd${at}`))),
  );
});
afterAll(() => world.stop());

const now = () => new Date();

/** Projects everything with a process that lives. */
async function settle(): Promise<void> {
  const ports = { removeMedia: async () => {}, removeMediaOf: async () => {} };
  const projector = startProjector({ db: world.db, stream: world.stream, ...ports, pollMs: 10, isSole: true });
  await projector.settle();
  await projector.stop();
}

/** Somebody whom so many of the crowd follow. */
async function popular(followers: number): Promise<Profile> {
  const [anna] = (await makeUsers(world.db, 1)) as [Profile];
  const follow = ({ userId }: Profile) =>
    accessPatterns.follows.follow.run(world.db, { followerId: userId, followedId: anna.userId, now: now() });
  await Promise.all(crowd.slice(0, followers).map(follow));
  await settle();
  return anna;
}

/** Projects what happens from here on with processes that may die at their n-th write. */
async function mortals() {
  const db = withShortPages(world.db, stepRows);
  const simulation = await createSimulation(db, world.stream);
  const steps = { db, portsOf: simulation.portsOf };
  const step = (crash: CrashPoint | null) => stepJob(steps, 0, crash);
  return {
    simulation,
    async applyAll(): Promise<void> {
      await simulation.pull();
      for (const shard of [0, 1]) await simulation.apply(shard, 10_000, null, true);
    },
    step,
    /** Brings everything to rest. */
    async finish(): Promise<void> {
      await simulation.drain();
      while (await step(null)) await simulation.drain();
    },
    kindsWaiting: async () => (await waitingJobs(world.db)).map(({ kind }) => kind),
  };
}

const dieIn = (write: number): CrashPoint => ({ write, afterwards: false });

/** Returns the names under which the crowd sees somebody whom they follow. */
async function namesSeen(db: Db, { userId }: Profile): Promise<Set<string | undefined>> {
  const names = new Set<string | undefined>();
  for (const follower of crowd) {
    const { items } = await accessPatterns.follows.followed.run(db, { userId: follower.userId, limit: 100 });
    names.add(items.find(({ user }) => user.userId === userId)?.user.displayName);
  }
  return names;
}

test("a rename reaches every copy although its processes die on the way, and another rename overtakes it", async () => {
  const anna = await popular(crowdSize);
  const { photo, photoId } = await makePhoto(world.db, anna.userId);
  await accessPatterns.reactions.react.run(world.db, { reactorId: anna.userId, photoId, kind: "heart", now: now() });
  await settle();
  const { applyAll, step, kindsWaiting } = await mortals();
  const rename = (displayName: string) =>
    accessPatterns.users.update.run(world.db, { userId: anna.userId, changes: { displayName } });
  await rename("Anna the First");
  await applyAll();
  expect(await kindsWaiting()).toEqual(["rewrite-copies"]);
  for (const write of [1, stepRows / 2, stepRows + 1]) await step(dieIn(write));
  await step(null);
  expect(await namesSeen(world.db, anna)).toEqual(new Set(["Anna the First", anna.displayName]));
  await rename("Anna the Second");
  await applyAll();
  expect(await kindsWaiting()).toEqual(["rewrite-copies", "rewrite-copies"]);
  await step(dieIn((stepRows / 10) * 7));
  await settle();
  expect(await kindsWaiting()).toEqual([]);
  expect(await namesSeen(world.db, anna)).toEqual(new Set(["Anna the Second"]));
  const { owner, latestReactors } = (await accessPatterns.photos.byId.run(world.db, { photoId, viewerId: null })).photo;
  const [reactor] = (await accessPatterns.reactions.byPhoto.run(world.db, { photoId, limit: 1 })).items;
  const copies = [owner, latestReactors[0]?.user, reactor?.user];
  expect(copies.map((card) => card?.displayName)).toEqual(copies.map(() => "Anna the Second"));
  await accessPatterns.photos.remove.run(world.db, { ...photo, now: now() });
});

test("an account goes whole although its processes die on the way", async () => {
  const anna = await popular(fewer);
  const [ben] = crowd as [Profile];
  await makePhoto(world.db, anna.userId);
  await accessPatterns.follows.follow.run(world.db, { followerId: anna.userId, followedId: ben.userId, now: now() });
  await settle();
  const before = await countsOf(world.db, ben);
  const { simulation, applyAll, step, finish, kindsWaiting } = await mortals();
  await accessPatterns.users.remove.run(world.db, { userId: anna.userId, username: anna.username, now: now() });
  await applyAll();
  expect(await kindsWaiting()).toContain("remove-user");
  expect((await accessPatterns.follows.followers.run(world.db, { userId: anna.userId, limit: 1 })).items).toHaveLength(
    1,
  );
  for (const write of [1, 2, 3, 4]) await step(dieIn(write));
  await finish();
  expect(await itemsNaming(world, anna.userId)).toEqual([]);
  expect([...simulation.ownersRemoved]).toEqual([anna.userId]);
  const { followers, followed } = before;
  expect(await countsOf(world.db, ben)).toMatchObject({ followers: followers - 1, followed: followed - 1 });
});

test("an old removal leaves alone who has come back under the same id, and the photo that was imported again", async () => {
  const [anna, ben] = (await makeUsers(world.db, 2)) as [Profile, Profile];
  const input = aPhoto(anna.userId, now().getTime() - 2 * removalMemoryMs);
  const { photo } = await accessPatterns.photos.publish.run(world.db, input);
  const photoId = formatPhotoId(photo);
  const react = ({ userId }: Profile) =>
    accessPatterns.reactions.react.run(world.db, { reactorId: userId, photoId, kind: "heart", now: now() });
  await Promise.all(crowd.slice(0, fewer).map(react));
  for (const { userId } of crowd.slice(0, fewer)) {
    await accessPatterns.follows.follow.run(world.db, { followerId: userId, followedId: ben.userId, now: now() });
  }
  await settle();
  const { simulation, applyAll, finish, kindsWaiting } = await mortals();
  await accessPatterns.photos.remove.run(world.db, { ...photo, now: now() });
  await accessPatterns.users.remove.run(world.db, { userId: ben.userId, username: ben.username, now: now() });
  await applyAll();
  expect((await kindsWaiting()).sort()).toEqual(expect.arrayContaining(["remove-photo", "remove-user"]));
  await accessPatterns.photos.publish.run(world.db, input);
  await react(crowd[fewer] as Profile);
  await accessPatterns.users.create.run(world.db, { ...ben, username: `${ben.username}2`, passwordHash: null });
  await accessPatterns.follows.follow.run(world.db, { followerId: ben.userId, followedId: anna.userId, now: now() });
  await finish();
  const { photo: again, mine } = await accessPatterns.photos.byId.run(world.db, {
    photoId,
    viewerId: crowd[fewer]?.userId ?? null,
  });
  expect([again.caption, mine]).toEqual([photo.caption, "heart"]);
  expect((await accessPatterns.follows.followed.run(world.db, { userId: ben.userId, limit: 9 })).items).toHaveLength(1);
  expect([...simulation.removedFiles, ...simulation.ownersRemoved]).toEqual([]);
});

test("a photo goes with the reactions of a crowd", async () => {
  const [anna] = (await makeUsers(world.db, 1)) as [Profile];
  const { photo, photoId } = await makePhoto(world.db, anna.userId);
  const react = ({ userId }: Profile) =>
    accessPatterns.reactions.react.run(world.db, { reactorId: userId, photoId, kind: "heart", now: now() });
  await Promise.all(crowd.slice(0, fewer).map(react));
  await settle();
  const { simulation, applyAll, step, finish, kindsWaiting } = await mortals();
  await accessPatterns.photos.remove.run(world.db, { ...photo, now: now() });
  await applyAll();
  expect(await kindsWaiting()).toEqual(["remove-photo"]);
  await step(dieIn(5));
  await finish();
  expect(await itemsNaming(world, photo.ulid)).toEqual([`RemovedPhoto USER#${anna.userId} / PHOTO#${photo.ulid}`]);
  expect([...simulation.removedFiles].sort()).toEqual(Object.values(photo.media.renditions).sort());
});
