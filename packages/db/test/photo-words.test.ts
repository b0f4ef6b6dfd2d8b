import { afterAll, beforeAll, expect, test } from "vitest";
import type { Item } from "../src/entities/entity.ts";
import { accessPatterns, createUlid, formatPhotoId } from "../src/index.ts";
import { keys } from "../src/keys/key-design.ts";
import { aPhoto, aUser, startTestDb, type TestDb } from "./test-db.ts";

let testDb: TestDb;
let ownerId: string;
beforeAll(async () => {
  testDb = await startTestDb();
  ({ userId: ownerId } = await accessPatterns.users.create.run(testDb.db, aUser("anna")));
});
afterAll(() => testDb.stop());

const words = { caption: "Ebb", altText: "A beach with one boat aground" };

/** Publishes a photo and stores it as other code would have: with other attributes, and without one that is undefined. */
async function stored(changes: Item = {}) {
  const { db } = testDb;
  const { photo } = await accessPatterns.photos.publish.run(db, { ...aPhoto(ownerId), altText: "Water" });
  const key = keys.photo.key(photo);
  const attributes = Object.entries({ ...(await db.table.get({ Key: key })), ...changes });
  await db.table.put({ Item: Object.fromEntries(attributes.filter(([, value]) => value !== undefined)) });
  const read = async () =>
    (await accessPatterns.photos.byId.run(db, { photoId: formatPhotoId(photo), viewerId: null })).photo;
  return { address: { ownerId, ulid: photo.ulid }, read, item: () => db.table.get({ Key: key }) };
}

test("what is given changes, and the rest stays", async () => {
  const { address, read } = await stored();
  expect(await accessPatterns.photos.update.run(testDb.db, { ...address, caption: "Ebb" })).toMatchObject({
    caption: "Ebb",
    altText: "Water",
  });
  expect(await accessPatterns.photos.update.run(testDb.db, { ...address, ...words })).toEqual(await read());
  expect(await read()).toMatchObject(words);
});

test("a photo from before there was an alternative text has an empty one, also once its caption changes", async () => {
  const { address, read, item } = await stored({ v: 1, altText: undefined });
  expect(await read()).toMatchObject({ caption: "Low tide", altText: "" });
  await accessPatterns.photos.update.run(testDb.db, { ...address, caption: "Ebb" });
  expect(await item()).toMatchObject({ v: 3, altText: "" });
  expect(await read()).toMatchObject({ caption: "Ebb", altText: "" });
});

test("one of that version gets its alternative text", async () => {
  const { address, read } = await stored({ v: 1, altText: undefined });
  await accessPatterns.photos.update.run(testDb.db, { ...address, altText: words.altText });
  expect(await read()).toMatchObject({ caption: "Low tide", altText: words.altText });
});

test("one from before photos named two reactors at most names the latest of those it named", async () => {
  const latestReactors = ["carl", "ben", "anna"].map((username) => {
    const user = { userId: username.toUpperCase(), username, displayName: username, picture: null, version: 1 };
    return { user, kind: "heart", reactedAt: "2026-11-22T10:00:00.000Z" };
  });
  const { address, read, item } = await stored({ v: 2, latestReactors });
  expect((await read()).latestReactors).toEqual(latestReactors.slice(0, 2));
  await accessPatterns.photos.update.run(testDb.db, { ...address, ...words });
  expect(await item()).toMatchObject({ v: 3, latestReactors: latestReactors.slice(0, 2), ...words });
});

test("one that a newer server has written over keeps its version", async () => {
  const { address, item } = await stored({ v: 7, place: "Porto" });
  await accessPatterns.photos.update.run(testDb.db, { ...address, ...words });
  expect(await item()).toMatchObject({ v: 7, place: "Porto", ...words });
});

test("one that a newer server has written over and that is removed then is not there", async () => {
  const { address } = await stored({ v: 7 });
  const { table } = testDb.db;
  let asked = 0;
  const update: typeof table.update = async (request) => {
    asked += 1;
    if (asked === 2) await table.delete({ Key: keys.photo.key(address) });
    return table.update(request);
  };
  const changed = accessPatterns.photos.update.run(
    { ...testDb.db, table: { ...table, update } },
    { ...address, ...words },
  );
  await expect(changed).rejects.toMatchObject({ code: "PHOTO_NOT_FOUND" });
});

test("one that only newer servers can read stays as it is", async () => {
  const { address, item } = await stored({ v: 7, readableFrom: 7 });
  await expect(accessPatterns.photos.update.run(testDb.db, { ...address, ...words })).rejects.toMatchObject({
    code: "ITEM_TOO_NEW",
  });
  expect(await item()).toMatchObject({ v: 7, caption: "Low tide" });
});

test("a photo that is not there is not made", async () => {
  const nowhere = { ownerId, ulid: createUlid() };
  await expect(accessPatterns.photos.update.run(testDb.db, { ...nowhere, ...words })).rejects.toMatchObject({
    code: "PHOTO_NOT_FOUND",
  });
  expect(await testDb.db.table.get({ Key: keys.photo.key(nowhere) })).toBeUndefined();
});
