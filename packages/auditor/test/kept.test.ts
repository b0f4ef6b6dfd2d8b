import { createUlid } from "@quick-photos/db";
import { feedEntryEntity, type Item, keys, type PrimaryKey, sessionEntity } from "@quick-photos/db/items";
import { addLargeFollows, markLarge } from "@quick-photos/projector/projections";
import { createTickingClock } from "@quick-photos/testing";
import { createPeople } from "@quick-photos/testing/people";
import { afterEach, beforeEach, expect, test } from "vitest";
import { itemKinds } from "../src/inspect/item-kinds.ts";
import { startWorld, type World } from "./world.ts";

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.stop());

const kindsOf = async (isRepairing = false) =>
  (await world.audit({ isRepairing })).findings.map(({ kind, status }) => `${kind} ${status}`).sort();

test("every kind of item in the key design is known", () => {
  // A photo and the memory of its removal have one place.
  expect(itemKinds.size).toBe(Object.keys(keys).length + 1);
});

test("what has expired is gone for everybody, whatever is wrong with it", async () => {
  const expiresAt = Math.floor(Date.now() / 1_000) - 1;
  const session = { userId: "NOBODY", sessionId: "one", secretHash: "", createdAt: "", rotatedAt: "", expiresAt };
  await world.db.table.put({ Item: sessionEntity.toItem(session) });
  const ulid = createUlid(Date.UTC(2020, 0, 1));
  await world.db.table.put({ Item: feedEntryEntity.toItem({ userId: "ANNA", ownerId: "BEN", ulid, expiresAt }) });
  expect(await kindsOf()).toEqual([]);
});

test("rows of nothing that there can be are taken away, and the audit goes on", async () => {
  const rows = [
    { PK: "FEED#0123456789ABCDEF", SK: "yesterday#anna", type: "FeedEntry", v: 1 },
    { PK: "EXPLORE#RECENT#0", SK: "first#anna", type: "ExploreEntry", v: 1, ownerId: "anna#1", ulid: "first" },
  ];
  for (const Item of rows) await world.db.table.put({ Item });
  expect(await kindsOf(true)).toEqual(["unreadable repaired", "unreadable repaired"]);
  expect(await kindsOf()).toEqual([]);
});

test("a notification that counts nothing stays, and goes with its photo", async () => {
  const people = createPeople(world.db, createTickingClock());
  const [anna, ben] = [await people.signUp("anna"), await people.signUp("ben")];
  const photo = await people.publish(ben);
  await people.react(anna, photo);
  await world.settle();
  const inbox = keys.notification.partition.format(ben);
  const query = { KeyConditionExpression: "PK = :pk", ExpressionAttributeValues: { ":pk": inbox } };
  const [row] = (await world.db.table.query(query)).items as (Item & PrimaryKey)[];
  const reaction = keys.reaction.key({ reactorId: anna.userId, ownerId: photo.ownerId, ulid: photo.ulid });
  await world.db.table.delete({ Key: reaction });
  await world.settle();
  expect(await kindsOf()).toEqual([]);
  await world.unseen(() => world.db.table.delete({ Key: keys.photo.key(photo) }).then(() => {}));
  expect(await kindsOf()).toEqual([
    "feed-without-photo found",
    "notification-without-reason found",
    "profile-count found",
    "without-parent found",
  ]);
  expect(await kindsOf(true)).toHaveLength(4);
  expect(await kindsOf()).toEqual([]);
  expect(await world.db.table.get({ Key: { PK: row?.PK ?? "", SK: row?.SK ?? "" } })).toBeUndefined();
});

test("feeds need hold no photos of large authors, but have to pull them", async () => {
  const people = createPeople(world.db, createTickingClock());
  const [anna, ben] = [await people.signUp("anna"), await people.signUp("ben")];
  await people.follow(anna, ben);
  const photo = await people.publish(ben);
  await world.settle();
  const follow = await world.db.table.get({
    Key: keys.follow.key({ followerId: anna.userId, followedId: ben.userId }),
  });
  await world.unseen(async () => {
    await markLarge(world.db, ben.userId, new Date());
    await world.db.table.delete({
      Key: keys.feedEntry.key({ userId: anna.userId, ownerId: photo.ownerId, ulid: photo.ulid }),
    });
  });
  expect(await kindsOf()).toEqual(["large-followed-missing found"]);
  expect(await kindsOf(true)).toEqual(["large-followed-missing repaired"]);
  expect(await kindsOf()).toEqual([]);
  const followedAt = String(follow?.followedAt);
  await addLargeFollows(world.db, [{ followerId: anna.userId, followedId: ben.userId, followedAt }]);
  expect(await kindsOf()).toEqual([]);
});
