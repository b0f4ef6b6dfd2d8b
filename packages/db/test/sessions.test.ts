import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { accessPatterns, createSession, createUserId } from "../src/index.ts";
import { keys } from "../src/keys/key-design.ts";
import { putEndedSessions, readEndedSessions } from "../src/rows/index.ts";
import { aUser, startTestDb, type TestDb } from "./test-db.ts";

let testDb: TestDb;
beforeAll(async () => {
  testDb = await startTestDb();
});
afterAll(() => testDb.stop());

const now = new Date("2026-11-22T12:00:00.000Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const refusedWith = (code: string) => expect.objectContaining({ name: "DbError", code });

let session: { userId: string; sessionId: string };
beforeEach(async () => {
  session = { userId: createUserId(), sessionId: "s1" };
  const hashes = { secretHash: "first", familyHash: "family" };
  await createSession(testDb.db, { ...session, ...hashes, createdAt: now, expiresAt: later(60) });
});

async function createUser(username: string) {
  const user = aUser(username);
  await accessPatterns.users.create.run(testDb.db, user);
  return { ...user, passwordHash: user.passwordHash ?? "" };
}

const rotate = (presentedHash: string, nextHash: string, at = later(1), familyHash = "family") => {
  const rotation = { ...session, presentedHash, nextHash, familyHash, now: at, expiresAt: later(60) };
  return accessPatterns.session.refresh.run(testDb.db, rotation);
};
const signOut = (secretHash: string, familyHash: string) =>
  accessPatterns.session.signOut.run(testDb.db, { ...session, secretHash, familyHash });

test("each secret works once, and hands over to the next", async () => {
  await rotate("first", "second");
  await rotate("second", "third");
});

test("an old secret ends the session, for the thief and for the owner", async () => {
  await rotate("first", "second");
  await expect(rotate("first", "forged")).rejects.toEqual(refusedWith("SESSION_REPLAYED"));
  await expect(rotate("second", "third")).rejects.toEqual(refusedWith("SESSION_NOT_FOUND"));
});

test("a guessed secret is told like an unknown session, and ends nothing", async () => {
  await rotate("first", "second");
  await expect(rotate("guessed", "forged", later(1), "guessed")).rejects.toEqual(refusedWith("SESSION_NOT_FOUND"));
  await signOut("guessed", "guessed");
  await rotate("second", "third");
});

test("a sign-in that was admitted with the password of before opens no session behind its change", async () => {
  const { userId, username, passwordHash } = await createUser("late");
  const row = {
    userId,
    sessionId: "late",
    secretHash: "late",
    familyHash: "late",
    createdAt: now,
    expiresAt: later(60),
  };
  const signIn = (meanwhile: () => Promise<unknown>) => {
    const admit = async () => meanwhile().then(() => ({ row }));
    return accessPatterns.session.signIn.run(testDb.db, { username, admit });
  };
  const change = { userId, username, replaced: passwordHash, passwordHash: "another hash" };
  const late = signIn(() => accessPatterns.users.changePassword.run(testDb.db, change));
  await expect(late).rejects.toEqual(refusedWith("CONFLICT"));
  expect(await testDb.db.table.get({ Key: keys.session.key(row) })).toBeUndefined();
  expect((await signIn(async () => {})).profile.username).toBe(username);
});

test("recovery codes are made by the password that there is, for who is there", async () => {
  const { userId, username, passwordHash } = await createUser("coded");
  const make = (changes: object = {}) => {
    const codes = { userId, username, passwordHash, codeHashes: ["one"], now, ...changes };
    return accessPatterns.recovery.createCodes.run(testDb.db, codes);
  };
  await make();
  await expect(make({ passwordHash: "hash of before" })).rejects.toEqual(refusedWith("CONFLICT"));
  await expect(make({ username: "name_of_before" })).rejects.toEqual(refusedWith("CONFLICT"));
  await accessPatterns.users.remove.run(testDb.db, { userId, username, now });
  await expect(make()).rejects.toEqual(refusedWith("USER_NOT_FOUND"));
});

test("who has had a token of a session can end it, newest or not", async () => {
  await rotate("first", "second");
  await signOut("first", "family");
  await signOut("first", "family");
  await expect(rotate("second", "third")).rejects.toEqual(refusedWith("SESSION_NOT_FOUND"));
});

test("a session from before there were families is renewed, ended by its newest token alone, and gets one", async () => {
  const key = keys.session.key(session);
  const { familyHash: _, ...before } = (await testDb.db.table.get({ Key: key })) ?? {};
  await testDb.db.table.put({ Item: { ...before, ...key, v: 1 } });
  await expect(rotate("guessed", "forged")).rejects.toEqual(refusedWith("SESSION_NOT_FOUND"));
  await signOut("guessed", "family");
  await rotate("first", "second");
  await expect(rotate("first", "forged")).rejects.toEqual(refusedWith("SESSION_REPLAYED"));
});

test("a session that a newer server has written is renewed, and stays of its version", async () => {
  const key = keys.session.key(session);
  const stored = await testDb.db.table.get({ Key: key });
  await testDb.db.table.put({ Item: { ...stored, ...key, v: 9, novelty: "kept" } });
  await rotate("first", "second");
  expect(await testDb.db.table.get({ Key: key })).toMatchObject({ v: 9, novelty: "kept", secretHash: "second" });
});

test("a rotation repeated because its answer got lost succeeds", async () => {
  await rotate("first", "second");
  await rotate("first", "second");
  await rotate("second", "third");
});

test("of two rotations at once, one wins", async () => {
  const results = await Promise.allSettled([rotate("first", "a"), rotate("first", "b")]);
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("an expired session is refused as such, even before TTL deletes it", async () => {
  await expect(rotate("first", "second", later(61))).rejects.toEqual(refusedWith("SESSION_EXPIRED"));
});

test("an ended session is over; ending it again is fine", async () => {
  await accessPatterns.session.end.run(testDb.db, session);
  await accessPatterns.session.end.run(testDb.db, session);
  await expect(rotate("first", "second")).rejects.toEqual(refusedWith("SESSION_NOT_FOUND"));
});

const list = (at: Date, page = { limit: 20 }) =>
  accessPatterns.session.list.run(testDb.db, { userId: session.userId, now: at, ...page });

test("of the sessions of a user those are listed that have not expired, the last used first", async () => {
  const { userId } = session;
  const others = [
    { sessionId: "s2", device: "Firefox on Linux", createdAt: later(2), expiresAt: later(62) },
    { sessionId: "s3", createdAt: later(3), expiresAt: later(30) },
  ];
  for (const other of others)
    await createSession(testDb.db, { userId, secretHash: "another", familyHash: "another", ...other });
  await rotate("first", "second", later(4));
  const { items, nextCursor } = await list(later(29));
  expect(items.map(({ sessionId, device }) => [sessionId, device])).toEqual([
    ["s1", undefined],
    ["s3", undefined],
    ["s2", "Firefox on Linux"],
  ]);
  expect(nextCursor).toBeNull();
  expect((await list(later(30))).items.map(({ sessionId }) => sessionId)).toEqual(["s1", "s2"]);
  expect(await list(later(30), { limit: 1 })).toMatchObject({ items: [], nextCursor: expect.any(String) });
});

test("what has ended is read from a time on, in its order, and forgotten by what ends later", async () => {
  const marksSince = async (minutes: number) =>
    (await readEndedSessions(testDb.db, later(minutes))).map(({ mark }) => mark);
  await putEndedSessions(testDb.db, ["first"], now);
  await putEndedSessions(testDb.db, ["second", "third"], later(10));
  expect(await marksSince(-1)).toEqual(["first", "second", "third"]);
  expect(await marksSince(1)).toEqual(["second", "third"]);
  await putEndedSessions(testDb.db, ["fourth"], later(20));
  expect(await marksSince(-1)).toEqual(["second", "third", "fourth"]);
});
