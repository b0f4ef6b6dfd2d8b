import { auditItem } from "@quick-photos/auditor";
import { formatPhotoId } from "@quick-photos/db";
import { keys, type Photo, type PrimaryKey, type Profile } from "@quick-photos/db/items";
import { startProjector } from "@quick-photos/projector";
import { createTickingClock } from "@quick-photos/testing";
import { startTable } from "@quick-photos/testing/engine";
import { createPeople } from "@quick-photos/testing/people";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTrace } from "../src/index.ts";
import { explainItem } from "../src/why/explain-item.ts";

const table = await startTable();
const { db, stream } = table;
const projector = startProjector({ db, stream, removeMedia: async () => {}, pollMs: 10, isSole: true });
const trail = { caughtUp: () => projector.settle() };
const trace = createTrace({ capacity: 100 });
const explain = (key: PrimaryKey) => explainItem({ db, trace }, key);
const audit = (key: PrimaryKey) => auditItem({ db, trail, now: () => new Date() }, key);

let anna: Profile;
let ben: Profile;
let photo: Photo;
beforeAll(async () => {
  const people = createPeople(db, createTickingClock());
  [anna, ben] = [await people.signUp("anna"), await people.signUp("ben")];
  photo = await people.publish(ben);
  await people.publish(ben);
  await people.follow(anna, ben);
  await people.react(anna, photo);
  await projector.settle();
});
afterAll(async () => {
  await projector.stop();
  await table.stop();
});

test("a profile's numbers are the rows that they stand for, and the auditor agrees", async () => {
  const key = keys.profile.key(ben);
  const explained = await explain(key);
  expect(explained?.type).toBe("Profile");
  expect(explained?.numbers).toEqual([
    expect.objectContaining({ name: "counts.photos", value: 2, counted: 2, isWhole: true, index: null }),
    expect.objectContaining({
      ...{ name: "counts.followers", value: 1, counted: 1, isWhole: true, index: "GSI1" },
      keyCondition: "GSI1PK = FOLLOWERS#{followedId}",
      rows: [keys.follow.key({ followerId: anna.userId, followedId: ben.userId })],
    }),
    expect.objectContaining({ name: "counts.followed", value: 0, counted: 0, rows: [] }),
  ]);
  expect(explained?.references).toEqual([
    { key: keys.usernameClaim.key({ username: "ben" }), type: "UsernameClaim" },
    { key: keys.nameWord.key({ handle: "be", word: "ben", userId: ben.userId }), type: "NameWord" },
  ]);
  expect(explained?.watermarks).toHaveLength(1);
  expect(await audit(key)).toEqual({ findings: [], unsettled: 0 });
});

test("a photo's hearts and the notification of them are the same reaction", async () => {
  const rows = [keys.reactor.key({ photoId: formatPhotoId(photo), userId: anna.userId })];
  table.tally.reset();
  const { numbers = [] } = (await explain(keys.photo.key(photo))) ?? {};
  // Its own item, the list of who reacted once for all four, and the profile that its card is of.
  expect(table.tally.operations("unattributed").toSorted()).toEqual(["BatchGetItem", "GetItem", "Query"]);
  expect(numbers.map(({ name, counted }) => [name, counted])).toEqual([
    ["counts.heart", 1],
    ["counts.smiley", 0],
    ["counts.thumbsUp", 0],
    ["counts.sunglasses", 0],
  ]);
  expect(numbers[0]).toMatchObject({ value: 1, rows });
  const PK = keys.notification.partition.format(ben);
  const inbox = { KeyConditionExpression: "PK = :pk", ExpressionAttributeValues: { ":pk": PK } };
  const { items } = await db.table.query(inbox);
  const explained = await Promise.all(items.map(({ SK }) => explain({ PK, SK: String(SK) })));
  const [told] = explained.flatMap((each) => each?.numbers ?? []);
  expect(told).toMatchObject({ name: "content.count", value: 1, counted: 1, rows });
});

test("a number that is wrong shows what it should be, and the auditor says so", async () => {
  const key = keys.profile.key(anna);
  await db.table.update({
    Key: key,
    UpdateExpression: "SET counts.followed = :wrong",
    ExpressionAttributeValues: { ":wrong": 17 },
  });
  expect((await explain(key))?.numbers).toContainEqual(
    expect.objectContaining({ name: "counts.followed", value: 17, counted: 1 }),
  );
  const { findings } = await audit(key);
  expect(findings).toEqual([expect.objectContaining({ kind: "profile-count", item: key, status: "found" })]);
});

test("where there is no item there is nothing to explain", async () => {
  expect(await explain({ PK: "USER#NOBODY", SK: "PROFILE" })).toBeNull();
});
