import { accessPatterns } from "@quick-photos/db";
import { keys, type Photo, type Profile } from "@quick-photos/db/items";
import { startTable, type TestTable } from "@quick-photos/testing/engine";
import { aPhoto, aUser } from "@quick-photos/testing/people";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { sweepStep } from "../src/jobs/sweep.ts";
import { newestPhotos } from "../src/projections/home-feeds/newest-photos.ts";
import { readAuthorDay } from "../src/projections/inbox-photos/author-day.ts";
import { photoRemovalSweeps } from "../src/projections/removals/removal-sweeps.ts";

const now = new Date("2026-11-22T12:00:00.000Z");

let world: TestTable;
let anna: Profile;
beforeAll(async () => {
  world = await startTable({ role: "projector" });
});
afterAll(() => world.stop());
let people = 0;
beforeEach(async () => {
  anna = await accessPatterns.users.create.run(world.db, aUser(`anna${++people}`));
});

const publish = async (minutesAgo: number): Promise<Photo> =>
  (await accessPatterns.photos.publish.run(world.db, aPhoto(anna.userId, now.getTime() - minutesAgo * 60_000))).photo;
const remove = (photo: Photo, at = now) => accessPatterns.photos.remove.run(world.db, { ...photo, now: at });
const stored = ({ ownerId, ulid }: Photo) => world.db.table.get({ Key: keys.photo.key({ ownerId, ulid }) });

test("a removed photo is gone to those who look for an author's newest, and for what to tell of a day", async () => {
  const [kept, gone] = [await publish(20), await publish(10)];
  await remove(gone);
  expect(await newestPhotos(world.db, anna.userId, now)).toEqual([{ ownerId: anna.userId, ulid: kept.ulid }]);
  const day = await readAuthorDay(world.db, { authorId: anna.userId, day: now.toISOString() });
  expect(day?.content).toMatchObject({ count: 1, photo: { photoId: `${anna.userId}.${kept.ulid}` } });
});

test("the memory goes when the next photo of its owner does, once no ticket can make the photo again", async () => {
  const [old, fresh, kept] = [await publish(190), await publish(10), await publish(200)];
  await remove(old, new Date(now.getTime() - 60 * 60_000));
  await remove(fresh);
  expect(await stored(old)).toMatchObject({ type: "RemovedPhoto" });
  expect(await sweepStep(world.db, photoRemovalSweeps(fresh, now), null)).toBeNull();
  expect([await stored(old), await stored(fresh)]).toEqual([
    undefined,
    expect.objectContaining({ type: "RemovedPhoto" }),
  ]);
  expect(await stored(kept)).toMatchObject({ type: "Photo" });
});
