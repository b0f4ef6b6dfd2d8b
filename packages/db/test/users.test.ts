import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { getUserRequest } from "../src/access-patterns/users/by-id.ts";
import { renameUserRequest } from "../src/access-patterns/users/rename-user.ts";
import { updateProfileRequest } from "../src/access-patterns/users/update-profile.ts";
import { accessPatterns, createUserId, getUsernameClaim } from "../src/index.ts";
import { aUser, startTestDb, type TestDb } from "./test-db.ts";

let testDb: TestDb;
beforeAll(async () => {
  testDb = await startTestDb();
});
afterAll(() => testDb.stop());

const now = new Date("2026-11-22T12:00:00.000Z");
const refusedWith = (code: string) => expect.objectContaining({ name: "DbError", code });

describe("create a user", () => {
  test("returns the profile, which is then readable, and claims the name", async () => {
    const user = aUser("create.one");
    const profile = await accessPatterns.users.create.run(testDb.db, user);
    expect(profile).toMatchObject({
      username: "create.one",
      version: 1,
      counts: { photos: 0, followers: 0, followed: 0 },
    });
    expect(await accessPatterns.users.byId.run(testDb.coldDb(), { userId: user.userId, viewerId: null })).toEqual({
      profile,
      viewer: null,
    });
    expect(await getUsernameClaim(testDb.db, user)).toEqual({ userId: user.userId, passwordHash: user.passwordHash });
  });

  test("of many at once with one name, one wins and the others leave nothing", async () => {
    const users = Array.from({ length: 20 }, () => aUser("create.race"));
    const results = await Promise.allSettled(users.map((user) => accessPatterns.users.create.run(testDb.db, user)));
    const winners = results.flatMap((result) => (result.status === "fulfilled" ? [result.value.userId] : []));
    expect(winners).toHaveLength(1);
    for (const [at, result] of results.entries()) {
      if (result.status === "fulfilled") continue;
      expect(result.reason).toEqual(refusedWith("USERNAME_TAKEN"));
      const loser = { userId: users[at]?.userId ?? "", viewerId: null };
      await expect(accessPatterns.users.byId.run(testDb.coldDb(), loser)).rejects.toEqual(
        refusedWith("USER_NOT_FOUND"),
      );
    }
  });
});

describe("update a user", () => {
  test("a change that shows on cards raises the version; the request touches nothing else", async () => {
    const { userId } = await accessPatterns.users.create.run(testDb.db, aUser("update.one"));
    expect(updateProfileRequest({ userId, changes: { displayName: "New" } })).toEqual({
      Key: { PK: `USER#${userId}`, SK: "PROFILE" },
      UpdateExpression: "SET #displayName = :displayName ADD version :one",
      ExpressionAttributeNames: { "#displayName": "displayName" },
      ExpressionAttributeValues: { ":displayName": "New", ":one": 1 },
      ConditionExpression: "attribute_exists(PK)",
      ReturnValues: "ALL_NEW",
    });
    const updated = await accessPatterns.users.update.run(testDb.db, { userId, changes: { displayName: "New" } });
    expect(updated).toMatchObject({ displayName: "New", version: 2, location: "Lisbon" });
  });

  test("a change that does not show on cards writes no index entry", async () => {
    const { userId } = await accessPatterns.users.create.run(testDb.db, aUser("update.two"));
    testDb.tally.reset();
    const updated = await accessPatterns.users.update.run(testDb.db, {
      userId,
      changes: { status: "Out", location: undefined },
    });
    expect(updated).toMatchObject({ status: "Out", version: 1, location: "Lisbon" });
    expect(testDb.tally.totals()).toMatchObject({ requests: 1, writeUnits: 1, indexWriteUnits: 0 });
  });

  test("nobody comes into being by an update", async () => {
    const nobody = { userId: createUserId(), changes: { status: "Boo" } };
    await expect(accessPatterns.users.update.run(testDb.db, nobody)).rejects.toEqual(refusedWith("USER_NOT_FOUND"));
    const read = accessPatterns.users.byId.run(testDb.db, { userId: nobody.userId, viewerId: null });
    await expect(read).rejects.toEqual(refusedWith("USER_NOT_FOUND"));
  });
});

describe("rename a user", () => {
  test("moves claim, password and index entry, and frees the old name", async () => {
    const { userId } = await accessPatterns.users.create.run(testDb.db, aUser("rename.old"));
    const renamed = await accessPatterns.users.update.run(testDb.db, {
      userId,
      username: "rename.new",
      changes: { status: "Moved" },
      now,
    });
    expect(renamed).toMatchObject({ username: "rename.new", status: "Moved", version: 2 });
    expect((await accessPatterns.users.byId.run(testDb.coldDb(), { userId, viewerId: null })).profile).toEqual(renamed);
    expect(await getUsernameClaim(testDb.db, { username: "rename.old" })).toBeNull();
    expect(await getUsernameClaim(testDb.db, { username: "rename.new" })).toEqual({
      userId,
      passwordHash: "hash of rename.old",
    });
    expect(
      (await accessPatterns.users.byUsername.run(testDb.db, { username: "rename.new", viewerId: null })).profile,
    ).toEqual(renamed);
    const old = accessPatterns.users.byUsername.run(testDb.db, { username: "rename.old", viewerId: null });
    await expect(old).rejects.toEqual(refusedWith("USER_NOT_FOUND"));
  });

  test("costs two requests", async () => {
    const { userId } = await accessPatterns.users.create.run(testDb.db, aUser("rename.cost"));
    testDb.tally.reset();
    await accessPatterns.users.update.run(testDb.db, { userId, username: "rename.cost2", changes: {}, now });
    expect(testDb.tally.totals().requests).toBe(2);
  });

  test("works from a process that still knows the name before", async () => {
    const user = await accessPatterns.users.create.run(testDb.db, aUser("rename.stale"));
    const elsewhere = testDb.coldDb();
    await accessPatterns.users.update.run(elsewhere, {
      userId: user.userId,
      username: "rename.stale2",
      changes: {},
      now,
    });
    const again = await accessPatterns.users.update.run(testDb.db, {
      userId: user.userId,
      username: "rename.stale3",
      changes: {},
      now,
    });
    expect(again.username).toBe("rename.stale3");
    expect(await getUsernameClaim(testDb.db, { username: "rename.stale2" })).toBeNull();
  });

  test("a taken name is refused and changes nothing", async () => {
    const { userId } = await accessPatterns.users.create.run(testDb.db, aUser("rename.mine"));
    await accessPatterns.users.create.run(testDb.db, aUser("rename.theirs"));
    const rename = accessPatterns.users.update.run(testDb.db, {
      userId,
      username: "rename.theirs",
      changes: { status: "x" },
      now,
    });
    await expect(rename).rejects.toEqual(refusedWith("USERNAME_TAKEN"));
    expect((await accessPatterns.users.byId.run(testDb.coldDb(), { userId, viewerId: null })).profile).toMatchObject({
      username: "rename.mine",
      status: "Looking for the light",
    });
  });

  test("the transaction is bound to the profile as it was read", async () => {
    const profile = await accessPatterns.users.create.run(testDb.db, aUser("rename.seen"));
    const claim = { username: "rename.seen", userId: profile.userId, passwordHash: null };
    const writes = renameUserRequest(profile, claim, { userId: profile.userId, username: "x.y", changes: {}, now });
    expect(writes[2]).toMatchObject({
      Update: { ConditionExpression: "version = :seen", ExpressionAttributeValues: { ":seen": 1 } },
    });
  });
});

describe("get a user", () => {
  test("shows both edges to another viewer, none to oneself", async () => {
    const anna = await accessPatterns.users.create.run(testDb.db, aUser("get.anna"));
    const ben = await accessPatterns.users.create.run(testDb.db, aUser("get.ben"));
    await accessPatterns.follows.follow.run(testDb.db, { followerId: ben.userId, followedId: anna.userId, now });
    const seen = (userId: string, viewerId: string) => accessPatterns.users.byId.run(testDb.db, { userId, viewerId });
    expect((await seen(anna.userId, ben.userId)).viewer).toEqual({ isSelf: false, follows: true, followedBy: false });
    expect((await seen(ben.userId, anna.userId)).viewer).toEqual({ isSelf: false, follows: false, followedBy: true });
    expect((await seen(anna.userId, anna.userId)).viewer).toEqual({ isSelf: true, follows: false, followedBy: false });
    expect(getUserRequest({ userId: anna.userId, viewerId: anna.userId }).Keys).toHaveLength(1);
  });
});

describe("search users in a table of before, which has no words of names", () => {
  test("returns a prefix in the order of usernames, page by page", async () => {
    for (const name of ["sz.c", "sz.a", "sz.b", "sy.a"]) await accessPatterns.users.create.run(testDb.db, aUser(name));
    const first = await accessPatterns.users.search.run(testDb.db, { prefix: "sz", limit: 2 });
    expect(first.items.map((card) => card.username)).toEqual(["sz.a", "sz.b"]);
    const second = await accessPatterns.users.search.run(testDb.db, {
      prefix: "sz",
      limit: 2,
      cursor: first.nextCursor ?? "",
    });
    expect(second.items.map((card) => card.username)).toEqual(["sz.c"]);
    expect(Object.keys(first.items[0] ?? {}).sort()).toEqual([
      "displayName",
      "picture",
      "userId",
      "username",
      "version",
    ]);
  });

  test("takes the words beside the longest as they are", async () => {
    for (const name of ["tz_a", "tz_b"]) await accessPatterns.users.create.run(testDb.db, aUser(name));
    const found = await accessPatterns.users.search.run(testDb.db, { prefix: "TZ_A t", limit: 2 });
    expect(found.items.map((card) => card.username)).toEqual(["tz_a"]);
  });
});

describe("remove a user", () => {
  test("takes the profile, keeps the name in quarantine, and may be repeated", async () => {
    const user = await accessPatterns.users.create.run(testDb.db, aUser("remove.one"));
    await accessPatterns.users.remove.run(testDb.db, { ...user, now });
    await accessPatterns.users.remove.run(testDb.db, { ...user, now });
    await expect(accessPatterns.users.byId.run(testDb.db, { ...user, viewerId: null })).rejects.toEqual(
      refusedWith("USER_NOT_FOUND"),
    );
    expect(await getUsernameClaim(testDb.db, user)).toBeNull();
    await expect(accessPatterns.users.create.run(testDb.db, aUser("remove.one"))).rejects.toEqual(
      refusedWith("USERNAME_TAKEN"),
    );
    const later = { ...aUser("remove.one"), createdAt: "2026-12-23T12:00:00.000Z" };
    expect(await accessPatterns.users.create.run(testDb.db, later)).toMatchObject({ username: "remove.one" });
  });
});
