import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { followsQueries } from "../src/access-patterns/suggestions/compute-suggestions.ts";
import { suggestionsRequest } from "../src/access-patterns/suggestions/suggestion-requests.ts";
import type { Profile } from "../src/entities/profile.ts";
import { accessPatterns } from "../src/index.ts";
import { aUser, startTestDb, type TestDb } from "./test-db.ts";

let testDb: TestDb;
beforeAll(async () => {
  testDb = await startTestDb();
});
afterAll(() => testDb.stop());

const now = new Date("2026-11-22T12:00:00.000Z");
const later = (hours: number) => new Date(now.getTime() + hours * 60 * 60 * 1_000);

let users = 0;
let anna: Profile;
let ben: Profile;
let carl: Profile;
beforeEach(async () => {
  [anna, ben, carl] = (await makePeople(3)) as [Profile, Profile, Profile];
  for (const friend of [ben, carl]) await follow(anna, friend);
});

function makePeople(many: number): Promise<Profile[]> {
  const names = Array.from({ length: many }, () => `suggested_${String(++users).padStart(4, "0")}`);
  return Promise.all(names.map((name) => accessPatterns.users.create.run(testDb.db, aUser(name))));
}

const follow = (follower: Profile, followed: Profile) =>
  accessPatterns.follows.follow.run(testDb.db, { followerId: follower.userId, followedId: followed.userId, now });
const suggest = (at = now, db = testDb.db) => accessPatterns.suggestions.list.run(db, { userId: anna.userId, now: at });
const names = async (at = now, db = testDb.db) => (await suggest(at, db)).map(({ user }) => user.username);

test("best overlap first, with those who are the reason, and neither oneself nor the followed", async () => {
  const [dora, emil] = (await makePeople(2)) as [Profile, Profile];
  for (const friend of [ben, carl]) {
    await follow(friend, emil);
    await follow(friend, anna);
  }
  await follow(ben, dora);
  await follow(ben, carl);
  const suggestions = await suggest();
  expect(suggestions).toMatchObject([
    { user: { userId: emil.userId, username: emil.username }, mutual: 2 },
    { user: { userId: dora.userId }, mutual: 1, followedBy: [{ username: ben.username }] },
  ]);
  const reasons = suggestions[0]?.followedBy.map(({ username }) => username);
  expect(reasons?.toSorted()).toEqual([ben.username, carl.username]);
});

test("they are computed once a day, and then from what is so by then", async () => {
  const [dora, emil] = (await makePeople(2)) as [Profile, Profile];
  await follow(ben, dora);
  expect(await names()).toEqual([dora.username]);
  await follow(ben, emil);
  expect(await names(later(23.9))).toEqual([dora.username]);
  expect(await names(later(24))).toEqual([dora.username, emil.username]);
});

test("whoever is followed by now is gone at once, and back when they are followed no more", async () => {
  const [dora, emil] = (await makePeople(2)) as [Profile, Profile];
  for (const person of [dora, emil]) await follow(ben, person);
  await suggest();
  await follow(anna, dora);
  expect(await names()).toEqual([emil.username]);
  await accessPatterns.follows.unfollow.run(testDb.db, { followerId: anna.userId, followedId: dora.userId });
  expect(await names()).toEqual([dora.username, emil.username]);
});

test("a new name is shown, and whoever has left is not", async () => {
  const [dora, emil] = (await makePeople(2)) as [Profile, Profile];
  for (const person of [dora, emil]) await follow(ben, person);
  await suggest();
  await accessPatterns.users.update.run(testDb.db, {
    userId: emil.userId,
    username: `${emil.username}_ii`,
    changes: {},
    now,
  });
  await accessPatterns.users.remove.run(testDb.db, { userId: dora.userId, username: dora.username, now });
  expect(await names(now, testDb.coldDb())).toEqual([`${emil.username}_ii`]);
});

test("nothing found is not kept, so that a first friend makes a difference at once", async () => {
  expect(await suggest()).toEqual([]);
  expect(await testDb.db.table.get(suggestionsRequest(anna.userId))).toBeUndefined();
  const [dora] = (await makePeople(1)) as [Profile];
  await follow(ben, dora);
  expect(await names()).toEqual([dora.username]);
});

test("of more than a hundred friends, none is suggested", async () => {
  const friends = await makePeople(110);
  for (const friend of friends) await Promise.all([follow(anna, friend), follow(ben, friend), follow(carl, friend)]);
  const [dora] = (await makePeople(1)) as [Profile];
  for (const friend of [ben, ...friends]) await follow(friend, dora);
  expect(await names()).toEqual([dora.username]);
});

test("computing them asks twenty friends at most, and showing them costs two requests", async () => {
  const friends = await makePeople(25);
  const [dora] = (await makePeople(1)) as [Profile];
  for (const friend of friends) await Promise.all([follow(anna, friend), follow(friend, dora)]);
  testDb.tally.reset();
  const [suggestion] = await suggest();
  expect(suggestion?.mutual).toBeGreaterThan(15);
  // Besides: what was computed last, whom one follows by now, what is kept, and the names.
  expect(testDb.tally.totals().requests).toBeLessThanOrEqual(followsQueries + 4);
  testDb.tally.reset();
  await suggest();
  expect(testDb.tally.totals()).toMatchObject({ requests: 2, writeUnits: 0 });
});
