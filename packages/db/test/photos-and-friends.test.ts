import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Profile } from "../src/entities/profile.ts";
import { accessPatterns, createUlid, createUserId, formatPhotoId } from "../src/index.ts";
import { keys } from "../src/keys/key-design.ts";
import { encodeCursor } from "../src/pages/cursor.ts";
import { aPhoto, aUser, startTestDb, type TestDb } from "./test-db.ts";

let testDb: TestDb;
let anna: Profile;
let ben: Profile;
beforeAll(async () => {
  testDb = await startTestDb();
  anna = await accessPatterns.users.create.run(testDb.db, aUser("anna"));
  ben = await accessPatterns.users.create.run(testDb.db, aUser("ben"));
});
afterAll(() => testDb.stop());

const now = new Date("2026-11-22T12:00:00.000Z");
const refusedWith = (code: string) => expect.objectContaining({ name: "DbError", code });

describe("photos", () => {
  test("publishing again returns the photo that is there", async () => {
    const photo = aPhoto(anna.userId);
    const first = await accessPatterns.photos.publish.run(testDb.db, photo);
    const second = await accessPatterns.photos.publish.run(testDb.db, { ...photo, caption: "Another caption" });
    expect(first.created).toBe(true);
    expect(second).toEqual({ photo: first.photo, created: false });
    expect(first.photo.createdAt).toBe("2026-11-22T00:00:00.000Z");
    expect(first.photo.owner).toMatchObject({ userId: anna.userId, username: "anna" });
  });

  test("nobody's photo cannot be published", async () => {
    await expect(accessPatterns.photos.publish.run(testDb.db, aPhoto(createUserId()))).rejects.toEqual(
      refusedWith("USER_NOT_FOUND"),
    );
  });

  test("the list is newest first and does not reach into anything else of the partition", async () => {
    const owner = await accessPatterns.users.create.run(testDb.db, aUser("lister"));
    await accessPatterns.follows.follow.run(testDb.db, { followerId: owner.userId, followedId: anna.userId, now });
    const ulids: string[] = [];
    for (let day = 1; day <= 5; day++) {
      const { photo } = await accessPatterns.photos.publish.run(
        testDb.db,
        aPhoto(owner.userId, Date.UTC(2026, 0, day)),
      );
      ulids.unshift(photo.ulid);
    }
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await accessPatterns.photos.byUser.run(testDb.db, { userId: owner.userId, limit: 2, cursor });
      seen.push(...page.items.map((photo) => photo.ulid));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(ulids);
  });

  test("removing leaves nothing of a photo whose ticket is long over; again is no error", async () => {
    const { photo } = await accessPatterns.photos.publish.run(testDb.db, aPhoto(anna.userId, Date.UTC(2026, 0, 9)));
    expect(await accessPatterns.photos.remove.run(testDb.db, { ...photo, now })).toBe(true);
    expect(await accessPatterns.photos.remove.run(testDb.db, { ...photo, now })).toBe(true);
    expect(await testDb.db.table.get({ Key: keys.photo.key(photo) })).toBeUndefined();
    const read = accessPatterns.photos.byId.run(testDb.db, { photoId: formatPhotoId(photo), viewerId: null });
    await expect(read).rejects.toEqual(refusedWith("PHOTO_NOT_FOUND"));
  });
});

test.each([{}, { SK: "PHOTO#1", GSI1SK: "1" }, { date: "2026-11-22" }])(
  "a cursor that somebody has made up, of %j, is refused by lists of the table and of the index",
  async (position) => {
    const { userId } = anna;
    const madeUp = (list: string) => ({ userId, limit: 2, cursor: encodeCursor(`${list} ${userId}`, position) });
    await expect(accessPatterns.photos.byUser.run(testDb.db, madeUp("photos.byUser"))).rejects.toEqual(
      refusedWith("CURSOR_INVALID"),
    );
    await expect(accessPatterns.follows.followers.run(testDb.db, madeUp("follows.followers"))).rejects.toEqual(
      refusedWith("CURSOR_INVALID"),
    );
  },
);

describe("reactions", () => {
  test("one per user and photo, the newest kind; the same kind again keeps its time", async () => {
    const photoId = formatPhotoId((await accessPatterns.photos.publish.run(testDb.db, aPhoto(anna.userId))).photo);
    const react = (kind: "heart" | "smiley") =>
      accessPatterns.reactions.react.run(testDb.db, { reactorId: ben.userId, photoId, kind, now });
    await react("smiley");
    await react("heart");
    await react("heart");
    expect((await accessPatterns.photos.byId.run(testDb.db, { photoId, viewerId: ben.userId })).mine).toBe("heart");
    await accessPatterns.reactions.remove.run(testDb.db, { reactorId: ben.userId, photoId });
    await accessPatterns.reactions.remove.run(testDb.db, { reactorId: ben.userId, photoId });
    expect((await accessPatterns.photos.byId.run(testDb.db, { photoId, viewerId: ben.userId })).mine).toBeNull();
  });

  test("a cold reaction costs one request more than a warm one", async () => {
    const photoId = formatPhotoId((await accessPatterns.photos.publish.run(testDb.db, aPhoto(anna.userId))).photo);
    const cold = testDb.coldDb();
    const react = (kind: "heart" | "smiley") =>
      accessPatterns.reactions.react.run(cold, { reactorId: ben.userId, photoId, kind, now });
    testDb.tally.reset();
    await react("heart");
    expect(testDb.tally.totals()).toMatchObject({ requests: 2, readUnits: 1, writeUnits: 1 });
    testDb.tally.reset();
    await react("smiley");
    expect(testDb.tally.totals()).toMatchObject({ requests: 1, readUnits: 0, writeUnits: 1 });
  });

  test.each(["nonsense", formatPhotoId({ ownerId: createUserId(), ulid: createUlid() })])(
    "photo %j cannot be reacted to",
    async (photoId) => {
      const reaction = accessPatterns.reactions.react.run(testDb.db, {
        reactorId: ben.userId,
        photoId,
        kind: "heart",
        now,
      });
      await expect(reaction).rejects.toEqual(refusedWith("PHOTO_NOT_FOUND"));
    },
  );
});

describe("friends", () => {
  test("following shows in both lists, newest follower first, and is undone by unfollowing", async () => {
    const star = await accessPatterns.users.create.run(testDb.db, aUser("star"));
    const fans: Profile[] = [];
    for (const name of ["fan.a", "fan.b", "fan.c"])
      fans.push(await accessPatterns.users.create.run(testDb.db, aUser(name)));
    for (const [at, fan] of fans.entries()) {
      const time = new Date(now.getTime() + at * 1_000);
      await accessPatterns.follows.follow.run(testDb.db, {
        followerId: fan.userId,
        followedId: star.userId,
        now: time,
      });
      await accessPatterns.follows.follow.run(testDb.db, {
        followerId: fan.userId,
        followedId: star.userId,
        now: new Date(0),
      });
    }
    const names = async () =>
      (await accessPatterns.follows.followers.run(testDb.db, { userId: star.userId, limit: 10 })).items.map(
        ({ user }) => user.username,
      );
    expect(await names()).toEqual(["fan.c", "fan.b", "fan.a"]);
    const first = await accessPatterns.follows.followers.run(testDb.db, { userId: star.userId, limit: 2 });
    const rest = await accessPatterns.follows.followers.run(testDb.db, {
      userId: star.userId,
      limit: 2,
      cursor: first.nextCursor ?? "",
    });
    expect(rest.items.map(({ user }) => user.username)).toEqual(["fan.a"]);
    const fan = fans[0]?.userId ?? "";
    expect((await accessPatterns.follows.followed.run(testDb.db, { userId: fan, limit: 10 })).items).toMatchObject([
      { user: { username: "star" }, since: now.toISOString() },
    ]);
    await accessPatterns.follows.unfollow.run(testDb.db, { followerId: fan, followedId: star.userId });
    await accessPatterns.follows.unfollow.run(testDb.db, { followerId: fan, followedId: star.userId });
    expect(await names()).toEqual(["fan.c", "fan.b"]);
  });

  test("nobody follows themselves or nobody", async () => {
    const self = accessPatterns.follows.follow.run(testDb.db, { followerId: ben.userId, followedId: ben.userId, now });
    await expect(self).rejects.toEqual(refusedWith("SELF_FOLLOW"));
    const nobody = accessPatterns.follows.follow.run(testDb.db, {
      followerId: ben.userId,
      followedId: createUserId(),
      now,
    });
    await expect(nobody).rejects.toEqual(refusedWith("USER_NOT_FOUND"));
  });
});
