import { accessPatterns } from "@quick-photos/db";
import type { Profile } from "@quick-photos/db/items";
import { startTable, type TestTable } from "@quick-photos/testing/engine";
import { afterAll, beforeAll, expect, test } from "vitest";
import { advanceJobs, startProjector } from "../../src/index.ts";
import { enqueueJob } from "../../src/jobs/enqueue-job.ts";
import { jobKindsByName } from "../../src/projections/job-kinds.ts";
import { itemsNaming } from "../cascades/whole-table.ts";
import { jobsOf } from "../jobs/workshop.ts";
import { makePhoto, makeUsers } from "../world.ts";

let world: TestTable;
beforeAll(async () => {
  world = await startTable({ role: "jobs" });
});
afterAll(() => world.stop());

const removeMedia = async () => {};
const now = new Date();

async function settle(): Promise<void> {
  const projector = startProjector({ db: world.db, stream: world.stream, removeMedia, pollMs: 5, isSole: true });
  await projector.settle();
  await projector.stop();
}

/** People with photos, friendships and reactions; one has left, one photo is removed and one name changed since. */
async function setStage() {
  const [gone, renamed, fan] = (await makeUsers(world.db, 3)) as [Profile, Profile, Profile];
  const { react } = accessPatterns.reactions;
  const follow = (follower: Profile, followed: Profile) =>
    accessPatterns.follows.follow.run(world.db, { followerId: follower.userId, followedId: followed.userId, now });
  const [removed, kept] = [await makePhoto(world.db, renamed.userId), await makePhoto(world.db, renamed.userId)];
  await makePhoto(world.db, gone.userId);
  await Promise.all([follow(fan, renamed), follow(fan, gone), follow(renamed, gone), follow(gone, renamed)]);
  for (const { userId } of [gone, fan]) {
    await react.run(world.db, { reactorId: userId, photoId: removed.photoId, kind: "heart", now });
    await react.run(world.db, { reactorId: userId, photoId: kept.photoId, kind: "heart", now });
  }
  await settle();
  await accessPatterns.photos.remove.run(world.coldDb(), { ...removed.photo, now });
  await accessPatterns.users.update.run(world.coldDb(), { userId: renamed.userId, changes: { displayName: "Ren" } });
  await accessPatterns.users.remove.run(world.coldDb(), { ...gone, now });
  const about = { version: "2", followerId: fan.userId, files: JSON.stringify([`pictures/${gone.userId}.webp`]) };
  return {
    gone,
    removed,
    /** What jobs are about, as parameters that all of their kinds find theirs among. */
    stories: [
      { ...about, userId: gone.userId, followedId: gone.userId, ownerId: renamed.userId, ulid: removed.photo.ulid },
      { ...about, userId: renamed.userId, followedId: renamed.userId, ownerId: renamed.userId, ulid: kept.photo.ulid },
    ],
  };
}

test("every kind of job is done when a schedule calls, until none is left", async () => {
  const { gone, removed, stories } = await setStage();
  for (const [at, params] of stories.entries()) {
    for (const kind of jobKindsByName.keys()) await enqueueJob(world.db, { jobId: `${kind}-${at}`, kind, params });
  }
  await enqueueJob(world.db, { jobId: "broken", kind: "push-photo", params: {} });
  const files: string[] = [];
  const removeMedia = async (keys: string[]) => void files.push(...keys);
  const options = { db: world.coldDb(), stream: world.stream, removeMedia, pollMs: 1 };
  expect(await advanceJobs(options, 60_000)).toEqual({ waiting: 0, deadLetter: 1 });
  expect(await jobsOf(world)).toEqual([]);
  expect(files).toContain(`pictures/${gone.userId}.webp`);
  await settle();
  expect(await itemsNaming(world, gone.userId)).toEqual([]);
  expect(await itemsNaming(world, removed.photo.ulid)).toEqual([expect.stringMatching(/^RemovedPhoto /)]);
});

test("what others are at is left to them, and the time is kept", async () => {
  await enqueueJob(world.db, { jobId: "theirs", kind: "remove-user", params: { userId: "nobody" } });
  const lease = { ":until": Date.now() + 60_000, ":owner": "another process" };
  await world.db.table.update({
    Key: { PK: "JOBS", SK: "theirs" },
    UpdateExpression: "SET leaseOwner = :owner, leaseUntil = :until",
    ExpressionAttributeValues: lease,
  });
  const options = { db: world.coldDb(), stream: world.stream, removeMedia, pollMs: 1 };
  expect(await advanceJobs(options, 200)).toEqual({ waiting: 1, deadLetter: 0 });
});
