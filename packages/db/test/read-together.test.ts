import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { accessPatterns, type CapacityRecord, createDb, createUserId, formatPhotoId } from "../src/index.ts";
import { aPhoto, aUser, startTestDb, type TestDb } from "./test-db.ts";

let testDb: TestDb;
let photoId: string;
beforeAll(async () => {
  testDb = await startTestDb();
});
afterAll(() => testDb.stop());

const { byId, publish, remove, update } = accessPatterns.photos;
const { react } = accessPatterns.reactions;
const now = new Date("2026-11-22T12:00:00.000Z");

/** Units of a look: half a one for the photo, and as much for whether somebody has reacted. */
const half = 0.5;

const look = (viewerId: string, procedure = byId.id) => byId.run(testDb.db.forCall(procedure), { photoId, viewerId });
const viewers = (count: number) => Array.from({ length: count }, () => createUserId());

beforeEach(async () => {
  const owner = await accessPatterns.users.create.run(testDb.db, aUser(`owner${createUserId().toLowerCase()}`));
  photoId = formatPhotoId((await publish.run(testDb.db, aPhoto(owner.userId))).photo);
  testDb.tally.reset();
});

test("a photo that many look at is read once, and each viewer is told of their own reaction", async () => {
  const [anna = "", ben = "", ...others] = viewers(40);
  const { db, tally } = testDb;
  db.targets.cards.set(anna, { ...(await byId.run(db, { photoId, viewerId: null })).photo.owner, userId: anna });
  await react.run(db, { reactorId: anna, photoId, kind: "heart", now });
  tally.reset();
  const seen = await Promise.all([anna, ben, ...others].map((viewerId) => look(viewerId)));
  expect(seen.map(({ mine }) => mine)).toEqual(["heart", ...Array.from({ length: 39 }, () => null)]);
  expect(tally.totals(byId.id)).toMatchObject({ requests: 1 });
  expect(tally.totals(byId.id).readUnits).toBeCloseTo(half * 41);
});

test("a call that is alone costs what it costs without others", async () => {
  await look("0123456789ABCDEF");
  expect(testDb.tally.totals(byId.id)).toMatchObject({ requests: 1, readUnits: 2 * half });
});

test("each call bears its part of the units, the first one the request, and all of them what was charged", async () => {
  const charged: CapacityRecord[] = [];
  const { client, tableName, tally } = testDb;
  const observe = () => (end: { cost: CapacityRecord }) => void charged.push(end.cost);
  const db = createDb({ client, tableName, meter: { ...tally, observe } });
  const [anna = "", ben = ""] = viewers(2);
  const shown = byId.run(db.forCall("first"), { photoId, viewerId: anna });
  await Promise.all([shown, byId.run(db.forCall("second"), { photoId, viewerId: ben })]);
  expect(charged).toMatchObject([{ procedure: "first", requests: 1, readUnits: 3 * half }]);
  expect(tally.totals("first")).toMatchObject({ requests: 1, readUnits: 1.5 * half });
  expect(tally.totals("second")).toMatchObject({ requests: 0, readUnits: 1.5 * half });
});

test("what works in the background reads by itself", async () => {
  const read = () => byId.run(testDb.db.attributedTo("background"), { photoId, viewerId: null });
  await Promise.all([read(), read()]);
  expect(testDb.tally.totals("background").requests).toBe(2);
});

test("more keys than a request takes go in several", async () => {
  await Promise.all(viewers(150).map((viewerId) => look(viewerId)));
  expect(testDb.tally.totals(byId.id).requests).toBe(2);
});

test("whoever has written sees it at the next read, whatever others have under way", async () => {
  const { db } = testDb;
  const [ownerId = "", ulid = ""] = photoId.split(".");
  const others: Promise<unknown>[] = [];
  for (const caption of ["one", "two", "three", "four", "five"]) {
    others.push(...viewers(5).map((viewerId) => look(viewerId)));
    const writing = update.run(db, { ownerId, ulid, caption, altText: "" });
    others.push(...viewers(5).map((viewerId) => look(viewerId)));
    await writing;
    others.push(...viewers(5).map((viewerId) => look(viewerId)));
    expect((await look(ownerId)).photo.caption).toBe(caption);
  }
  await remove.run(db, { ownerId, ulid, now });
  await expect(look(ownerId)).rejects.toMatchObject({ code: "PHOTO_NOT_FOUND" });
  await Promise.all(others);
});

test("a request that fails fails for all who share it", async () => {
  const { db, stop } = await startTestDb();
  await stop();
  const reads = viewers(3).map((viewerId) => byId.run(db.forCall(byId.id), { photoId, viewerId }));
  const outcomes = await Promise.allSettled(reads);
  expect(outcomes).toMatchObject(reads.map(() => ({ status: "rejected", reason: { code: "UNAVAILABLE" } })));
});
