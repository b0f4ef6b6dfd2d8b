import { accessPatterns } from "@quick-photos/db";
import type { Photo, Profile } from "@quick-photos/db/items";
import { startTable, type TestTable } from "@quick-photos/testing/engine";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { pushPhotoJob, toldBeside } from "../../src/projections/home-feeds/photo-entries.ts";
import { day, newestFirst, openStage, type Stage } from "./stage.ts";

let table: TestTable;
beforeAll(async () => {
  table = await startTable({ role: "projector" });
});
afterAll(() => table.stop());

/** Small enough that three followers are many. */
const pushedFollowers = 3;
let stage: Stage;
let anna: Profile;
let ben: Profile;
beforeEach(async () => {
  stage = openStage(table, { pushedFollowers });
  [anna, ben] = await signUp(2);
});
afterEach(() => stage.stop());

async function signUp<N extends number>(many: N): Promise<[Profile, Profile, ...Profile[]]> {
  const people = await Promise.all(Array.from({ length: many }, () => stage.signUp()));
  return people as [Profile, Profile, ...Profile[]];
}

async function publishSeveral(owner: Profile, days: number[]): Promise<Photo[]> {
  const photos: Photo[] = [];
  for (const daysAgo of days) photos.push(await stage.publish(owner, daysAgo));
  return photos;
}

/** Makes an author large, and returns everybody who follows them. */
async function makeLarge(author: Profile): Promise<Profile[]> {
  const followers = await signUp(pushedFollowers + 1);
  for (const follower of followers) await stage.follow(follower, author);
  await stage.settle();
  return followers;
}

describe("photos", () => {
  test("go into one's own feed and those of one's followers, and out again when they are removed", async () => {
    await stage.follow(anna, ben);
    await stage.settle();
    const [first, second] = (await publishSeveral(ben, [0, 0])) as [Photo, Photo];
    await stage.settle();
    for (const reader of [anna, ben]) expect(await stage.entriesOf(reader)).toHaveLength(2);
    expect(await stage.feedOf(anna)).toEqual(newestFirst([first, second]));
    await accessPatterns.photos.remove.run(stage.db, { ...first, now: stage.now() });
    await stage.settle();
    for (const reader of [anna, ben]) expect(await stage.entriesOf(reader)).toEqual(newestFirst([second]));
  });

  test("older than the horizon go into no feed, and are shown all the same", async () => {
    await stage.follow(anna, ben);
    const photos = await publishSeveral(ben, [32, 400]);
    await stage.settle();
    expect(await stage.entriesOf(anna)).toEqual([]);
    expect(await stage.feedOf(anna)).toEqual(newestFirst(photos));
  });

  test("stay where they are when the clock passes the horizon, and the feed pulls them from there on", async () => {
    await stage.follow(anna, ben);
    await stage.settle();
    const photos = await publishSeveral(ben, [0, 10, 20]);
    await stage.settle();
    const before = await stage.feedOf(anna, 2);
    expect(before).toEqual(newestFirst(photos));
    stage.advance(15 * day);
    expect(await stage.feedOf(anna, 2)).toEqual(before);
    stage.advance(30 * day);
    expect(await stage.feedOf(anna, 2)).toEqual(before);
  });

  test("that come back under the same id are in the feeds again", async () => {
    await stage.follow(anna, ben);
    await stage.settle();
    // An import may make a photo again that no ticket can.
    const photo = await stage.publish(ben, 1);
    await accessPatterns.photos.remove.run(stage.db, { ...photo, now: stage.now() });
    await accessPatterns.photos.publish.run(stage.db, photo);
    await stage.settle();
    for (const reader of [anna, ben]) expect(await stage.entriesOf(reader)).toEqual(newestFirst([photo]));
  });
});

describe("following", () => {
  test("brings the newest twenty that are newer than the horizon", async () => {
    const recent = await publishSeveral(
      ben,
      Array.from({ length: 23 }, (_, at) => at),
    );
    await stage.publish(ben, 40);
    await stage.settle();
    await stage.follow(anna, ben);
    await stage.settle();
    expect(await stage.entriesOf(anna)).toEqual(newestFirst(recent).slice(0, 20).toSorted());
  });

  test("no more takes them out, those of photos that are gone as well", async () => {
    const carl = (await signUp(2))[0];
    for (const followed of [ben, carl]) await stage.follow(anna, followed);
    await stage.settle();
    const [gone] = (await publishSeveral(ben, [0, 1, 2])) as [Photo];
    const kept = await publishSeveral(carl, [0.5]);
    await stage.settle();
    await accessPatterns.photos.remove.run(stage.db, { ...gone, now: stage.now() });
    await stage.unfollow(anna, ben);
    await stage.settle();
    expect(await stage.entriesOf(anna)).toEqual(newestFirst(kept));
    expect(await stage.feedOf(anna)).toEqual(newestFirst(kept));
  });

  test("again and again ends as the last time says", async () => {
    const photos = await publishSeveral(ben, [1, 2]);
    for (let times = 0; times < 3; times++) {
      await stage.follow(anna, ben);
      await stage.unfollow(anna, ben);
    }
    await stage.settle();
    expect(await stage.feedOf(anna)).toEqual([]);
    await stage.follow(anna, ben);
    await stage.settle();
    expect(await stage.feedOf(anna)).toEqual(newestFirst(photos));
  });
});

describe("large authors", () => {
  test("are pushed up to the threshold, and pulled by everybody above it", async () => {
    const [first, second, third] = await signUp(pushedFollowers);
    for (const follower of [first, second, third as Profile]) await stage.follow(follower, ben);
    await stage.settle();
    const pushed = await stage.publish(ben, 0.1);
    await stage.settle();
    expect(await stage.entriesOf(first)).toHaveLength(1);

    await stage.follow(anna, ben);
    await stage.settle();
    const pulled = await stage.publish(ben);
    await stage.settle();
    for (const reader of [first, second, third as Profile, anna]) {
      expect(await stage.feedOf(reader)).toEqual(newestFirst([pushed, pulled]));
      expect((await stage.entriesOf(reader)).length).toBeLessThan(2);
    }
    expect(await stage.entriesOf(ben)).toHaveLength(2);
  });

  test("are gone from the feed of whoever unfollows them, list and entries", async () => {
    await stage.follow(anna, ben);
    const photo = await stage.publish(ben);
    await stage.settle();
    await makeLarge(ben);
    expect((await stage.rowsOf(anna)).map(({ SK }) => SK)).toEqual([expect.stringContaining(photo.ulid), "LARGE"]);
    await stage.unfollow(anna, ben);
    await stage.settle();
    expect(await stage.rowsOf(anna)).toEqual([]);
    expect(await stage.feedOf(anna)).toEqual([]);
  });

  test("stay large when followers leave, so that nobody misses what comes then", async () => {
    const followers = await makeLarge(ben);
    for (const follower of followers.slice(0, 3)) await stage.unfollow(follower, ben);
    await stage.settle();
    await stage.follow(anna, ben);
    await stage.settle();
    const photo = await stage.publish(ben);
    await stage.settle();
    expect(await stage.feedOf(anna)).toEqual(newestFirst([photo]));
    expect(await stage.feedOf(followers[3] as Profile)).toEqual(newestFirst([photo]));
    expect(await stage.feedOf(followers[0] as Profile)).toEqual([]);
  });

  test("take a photo that was pushed before out of every feed when they remove it", async () => {
    await stage.follow(anna, ben);
    await stage.settle();
    const photo = await stage.publish(ben);
    await stage.settle();
    await makeLarge(ben);
    await accessPatterns.photos.remove.run(stage.db, { ...photo, now: stage.now() });
    await stage.settle();
    expect(await stage.entriesOf(anna)).toEqual([]);
    expect(await stage.entriesOf(ben)).toEqual([]);
  });

  test("publish for no more than authors with ten followers", async () => {
    const costOfPublishing = async (author: Profile) => {
      await stage.settle();
      await stage.publish(author);
      stage.tally.reset();
      await stage.settle();
      return stage.tally.totals("projector");
    };
    await makeLarge(ben);
    await stage.db.table.update({
      Key: { PK: `USER#${ben.userId}`, SK: "PROFILE" },
      UpdateExpression: "SET counts.followers = :million",
      ExpressionAttributeValues: { ":million": 1_000_000 },
    });
    const million = await costOfPublishing(ben);
    await stage.stop();
    stage = openStage(table);
    for (const follower of await signUp(10)) await stage.follow(follower, anna);
    const ten = await costOfPublishing(anna);
    expect(million.writeUnits).toBeLessThan(ten.writeUnits);
    expect(million.requests).toBeLessThan(ten.requests + 4);
  });
});

describe("a push in many steps", () => {
  /** As servers begin it, and as those of before this release did. */
  test.each([toldBeside, {}])("puts the photo into feeds and tells of it, with parameters %j", async (marks) => {
    await stage.follow(anna, ben);
    await stage.settle();
    await stage.stop();
    const { ownerId, ulid } = await stage.publish(ben);
    expect(await pushPhotoJob.step(stage, { ownerId, ulid, ...marks }, null)).toBe("done");
    for (const reader of [anna, ben]) expect(await stage.entriesOf(reader)).toHaveLength(1);
    const { items } = await accessPatterns.inbox.list.run(stage.db, { ...anna, now: stage.now(), limit: 10 });
    expect(items).toMatchObject([{ kind: "photo", count: 1, user: { userId: ben.userId } }]);
  });

  /** Does the steps of the push from one of them on. */
  async function steps({ ownerId, ulid }: Photo, from: string | null): Promise<void> {
    for (let cursor = from; ; ) {
      const outcome = await pushPhotoJob.step(stage, { ownerId, ulid, ...toldBeside }, cursor);
      if (outcome === "done") return;
      cursor = outcome.cursor;
    }
  }

  /** Lets 105 follow, more than one step reaches, and does the first step of the push alone. */
  async function pushHalf(): Promise<{ photo: Photo; followers: Profile[]; cursor: string }> {
    const followers = await signUp(105);
    for (const follower of followers) await stage.follow(follower, ben);
    await stage.settle();
    await stage.stop();
    const photo = await stage.publish(ben);
    const params = { ownerId: photo.ownerId, ulid: photo.ulid, ...toldBeside };
    const outcome = await pushPhotoJob.step(stage, params, null);
    stage = openStage(table);
    return { photo, followers, cursor: outcome === "done" ? expect.fail("105 take two steps") : outcome.cursor };
  }

  beforeEach(async () => {
    await stage.stop();
    stage = openStage(table);
  });

  test("reaches everybody", async () => {
    const { photo, followers, cursor } = await pushHalf();
    const last = followers.at(-1) as Profile;
    expect(await stage.entriesOf(last)).toEqual([]);
    await steps(photo, cursor);
    for (const follower of [followers[0] as Profile, last]) expect(await stage.entriesOf(follower)).toHaveLength(1);
  });

  test("leaves nothing behind when the photo goes in the middle", async () => {
    const { photo, followers, cursor } = await pushHalf();
    await accessPatterns.photos.remove.run(stage.db, { ...photo, now: stage.now() });
    await stage.settle();
    await steps(photo, cursor);
    for (const follower of followers) expect(await stage.entriesOf(follower)).toEqual([]);
  });

  test("leaves nothing with those who unfollow in the middle", async () => {
    const { photo, followers, cursor } = await pushHalf();
    const leaving = [followers[0], followers.at(-1)] as Profile[];
    for (const follower of leaving) await stage.unfollow(follower, ben);
    await stage.settle();
    await steps(photo, cursor);
    await steps(photo, null);
    for (const follower of leaving) expect(await stage.entriesOf(follower)).toEqual([]);
    expect(await stage.entriesOf(followers[1] as Profile)).toHaveLength(1);
  });
});
