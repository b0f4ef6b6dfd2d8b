import {
  type AnyEntity,
  followEntity,
  items,
  notificationEntity,
  photoEntity,
  profileEntity,
  reactionEntity,
  removedPhotoEntity,
  sessionEntity,
} from "@quick-photos/db/items";
import { keyMigrations } from "@quick-photos/db/migrations";
import { expect, test } from "vitest";
import { aCard, aRecord, storedPhoto, storedProfile, storedReaction } from "../../test/samples.ts";
import { toChange } from "./to-change.ts";

const ulid = "01ARZ3NDEKTSV4RRFFQ69G5FAV";
const photo = storedPhoto("ANNA", ulid);
const heart = storedReaction("BEN", "ANNA", ulid, "heart");
const smiley = { ...heart, kind: "smiley" as const };
const followedAt = "2026-11-22T10:00:00.000Z";
const follow = { followerId: "BEN", followedId: "ANNA", followedAt, follower: aCard("BEN"), followed: aCard("ANNA") };
const profile = storedProfile("ANNA");

test("photos appear and disappear; what the projector writes on them means nothing", () => {
  const item = photoEntity.toItem(photo);
  expect(toChange(aRecord(null, item))).toMatchObject({ type: "photoPublished", photo, key: { PK: "USER#ANNA" } });
  expect(toChange(aRecord(item, null))).toMatchObject({ type: "photoRemoved", photo, isRemembered: false });
  expect(toChange(aRecord(item, { ...item, latestReactors: [], counts: { ...photo.counts, heart: 3 } }))).toBeNull();
});

test("a photo is another one in lists when its words change, or its reactions have doubled", () => {
  const item = photoEntity.toItem(photo);
  const liked = { ...photo, counts: { ...photo.counts, heart: 3, smiley: 1 } };
  const described = { ...photo, altText: "A beach" };
  for (const other of [liked, described, { ...photo, caption: "Low tide" }]) {
    const record = aRecord(item, photoEntity.toItem(other));
    expect(toChange(record)).toMatchObject({ type: "photoChanged", photo: other, old: photo });
  }
  const more = { ...liked, counts: { ...liked.counts, heart: 6 } };
  expect(toChange(aRecord(photoEntity.toItem(liked), photoEntity.toItem(more)))).toBeNull();
  expect(toChange(aRecord(item, { ...photoEntity.toItem(liked), media: {} }))).toBeNull();
});

test("a photo that gives way to the memory of it disappears, and the memory means nothing", () => {
  const item = photoEntity.toItem(photo);
  const memory = removedPhotoEntity.toItem({ ownerId: photo.ownerId, ulid, expiresAt: 1_795_000_000 });
  expect(toChange(aRecord(item, memory))).toMatchObject({ type: "photoRemoved", photo, isRemembered: true });
  expect(toChange(aRecord(memory, null))).toBeNull();
  expect(toChange(aRecord(null, memory))).toBeNull();
});

test("reactions come with the one they replace", () => {
  const [item, other] = [reactionEntity.toItem(heart), reactionEntity.toItem(smiley)];
  expect(toChange(aRecord(null, item))).toMatchObject({ type: "reactionPut", reaction: heart, old: null });
  expect(toChange(aRecord(item, other))).toMatchObject({ type: "reactionPut", reaction: smiley, old: heart });
  expect(toChange(aRecord(other, null))).toMatchObject({ type: "reactionRemoved", reaction: smiley });
});

test("a write that changed nothing means nothing", () => {
  expect(toChange(aRecord(reactionEntity.toItem(heart), reactionEntity.toItem(heart)))).toBeNull();
});

test("a row that is rewritten as a newer version has it means nothing, whatever it is of", () => {
  const follower = { kind: "follower" as const, user: aCard("BEN") };
  const times = { at: followedAt, changedAt: followedAt, expiresAt: 2_000_000_000 };
  const told = { userId: "ANNA", notificationId: ulid, content: follower, ...times };
  const others = [photoEntity.toItem(photo), notificationEntity.toItem(told), followEntity.toItem(follow)];
  for (const item of [reactionEntity.toItem(heart), profileEntity.toItem(profile), ...others]) {
    const later = { ...item, v: Number(item.v) + 1, colour: "red" };
    expect(toChange(aRecord(item, later))).toBeNull();
  }
  const { altText: _, ...first } = photoEntity.toItem(photo);
  expect(toChange(aRecord({ ...first, v: 1 }, photoEntity.toItem(photo)))).toBeNull();
  const older = { ...reactionEntity.toItem(heart), v: 0 };
  expect(toChange(aRecord(older, reactionEntity.toItem(heart)))).toMatchObject({ type: "unreadable" });
  const changed = { ...reactionEntity.toItem(smiley), v: 2 };
  expect(toChange(aRecord(reactionEntity.toItem(heart), changed))).toMatchObject({ type: "reactionPut", old: heart });
});

test("friendships begin and end; rewritten cards on them mean nothing", () => {
  const item = followEntity.toItem(follow);
  expect(toChange(aRecord(null, item))).toMatchObject({ type: "followAdded", follow });
  expect(toChange(aRecord(item, null))).toMatchObject({ type: "followRemoved", follow });
  expect(toChange(aRecord(item, { ...item, followed: aCard("ANNA", 2) }))).toBeNull();
});

test("a profile matters when it is made, when its card changes and when it goes, not when it is counted", () => {
  const item = profileEntity.toItem(profile);
  const renamed = { ...profile, displayName: "Anna B.", version: 2 };
  expect(toChange(aRecord(null, item))).toMatchObject({ type: "userAdded", profile });
  expect(toChange(aRecord(item, { ...item, counts: { photos: 1, followers: 0, followed: 0 } }))).toBeNull();
  expect(toChange(aRecord(item, profileEntity.toItem(renamed)))).toMatchObject({
    type: "cardChanged",
    profile: renamed,
    old: profile,
  });
  expect(toChange(aRecord(item, null))).toMatchObject({ type: "userRemoved", profile });
});

test("a notification is news, or was told and is another now or gone, whatever it looked like", () => {
  const content = { kind: "follower" as const, user: aCard("BEN") };
  const times = { at: followedAt, changedAt: followedAt, expiresAt: 2_000_000_000 };
  const notification = { userId: "ANNA", notificationId: ulid, content, ...times };
  const renamed = { ...notification, content: { ...content, user: aCard("BEN", 2) } };
  const grown = { ...renamed, changedAt: "2026-11-22T11:00:00.000Z" };
  const [item, other, news] = [notification, renamed, grown].map(notificationEntity.toItem);
  expect(toChange(aRecord(null, item ?? null))).toMatchObject({ type: "notified", notification });
  expect(toChange(aRecord(other ?? null, news ?? null))).toMatchObject({ type: "notified", notification: grown });
  expect(toChange(aRecord(item ?? null, other ?? null))).toMatchObject({
    type: "retold",
    notification: renamed,
    isGone: false,
  });
  expect(toChange(aRecord(other ?? null, null))).toMatchObject({ type: "retold", notification: renamed, isGone: true });
  expect(toChange(aRecord({ ...item, content: "unreadable" }, null))).toBeNull();
});

test("what is a user's own affair matters when it appears, and a session when it goes", () => {
  const times = { createdAt: followedAt, rotatedAt: followedAt, expiresAt: 2_000_000_000 };
  const item = sessionEntity.toItem({ userId: "ANNA", sessionId: "S", secretHash: "h", ...times });
  expect(toChange(aRecord(null, item))).toMatchObject({ type: "belongingAdded", userId: "ANNA" });
  expect(toChange(aRecord(item, { ...item, secretHash: "i" }))).toBeNull();
  expect(toChange(aRecord(item, null))).toMatchObject({ type: "sessionEnded", session: { sessionId: "S" } });
  expect(toChange(aRecord({ ...item, rotatedAt: "some day" }, null))).toBeNull();
});

test("what the keys tell to be the projections' own is not looked at", () => {
  const projected = Object.values<AnyEntity>(items).filter((entity) => entity.projected);
  const anyParts = new Proxy({}, { get: () => "anything" });
  const looked: string[] = [];
  for (const { type, key } of projected) {
    const record = aRecord(null, { ...key.key(anyParts), type });
    Object.defineProperty(record, "newImage", { get: () => void looked.push(type) });
    expect(toChange(record)).toBeNull();
  }
  // What a person is told of is shown to whoever looks at this moment.
  expect([...new Set(looked)]).toEqual(["Notification"]);
});

test("types that are not ours to project mean nothing", () => {
  for (const type of ["UsernameClaim", "Checkpoint", "Reactor", "FromTheFuture", undefined]) {
    expect(toChange(aRecord(null, { PK: "X#1", SK: "Y", type, v: 1 }))).toBeNull();
  }
});

test.each([
  ["of a version that is too new", { ...reactionEntity.toItem(heart), v: 9, readableFrom: 9 }],
  ["without an attribute", { ...reactionEntity.toItem(heart), kind: "thumbsDown" }],
  ["under a key that is not its own", { ...reactionEntity.toItem(heart), PK: "USER#CARL" }],
  ["whose ids cannot be a key", { ...reactionEntity.toItem(heart), ownerId: "A#B" }],
])("an item %s is unreadable, and says so instead of throwing", (_, item) => {
  expect(toChange(aRecord(null, item))).toMatchObject({ type: "unreadable", error: expect.any(Error) });
});

test("what moves from one key to another means nothing: each change of it may be two records", () => {
  const anyParts = new Proxy({}, { get: () => "anything" });
  const moved = Object.values<AnyEntity>(items).flatMap((entity) => {
    const key = entity.key.key(anyParts);
    const isMoved = keyMigrations.some((migration) => migration.kind === "move" && migration.sideOf(key) !== null);
    return isMoved ? [{ ...key, type: entity.type, v: entity.version }] : [];
  });
  expect(moved.map(({ type }) => type)).toContain("DeadLetter");
  for (const item of moved) {
    expect([toChange(aRecord(null, item)), toChange(aRecord(item, null))], item.type).toEqual([null, null]);
  }
});
