import {
  accountMark,
  followEntity,
  type Item,
  photoEntity,
  profileEntity,
  reactionEntity,
  sessionEntity,
  sessionMark,
  toUserCard,
} from "@quick-photos/db/items";
import { expect, test } from "vitest";
import { aCard, aRecord, storedPhoto, storedProfile, storedReaction } from "../../test/samples.ts";
import { toChange } from "../changes/to-change.ts";
import { project } from "./project.ts";

const ulid = "01ARZ3NDEKTSV4RRFFQ69G5FAV";

/** Projects the changes from one image to another, in their order. */
function projectItems(...images: [old: Item | null, fresh: Item | null][]) {
  const records = images.map(([old, fresh]) => aRecord(old, fresh));
  const changes = records.map(toChange).filter((change) => change !== null);
  return { effects: project(changes), positions: records.map(({ position }) => position) };
}

function followItem(followerId: string, followedId: string): Item {
  const followedAt = "2026-11-22T10:00:00.000Z";
  const cards = { follower: aCard(followerId), followed: aCard(followedId, 3) };
  return followEntity.toItem({ followerId, followedId, followedAt, ...cards });
}

test("counters are folded per profile, each record with its position", () => {
  const benToAnna = followItem("BEN", "ANNA");
  const photo = photoEntity.toItem(storedPhoto("ANNA", ulid));
  const { effects, positions } = projectItems([null, benToAnna], [null, photo], [benToAnna, null]);
  const [first, second, third] = positions;
  expect(effects.profiles).toEqual([
    {
      userId: "BEN",
      deltas: [
        { position: first, counter: "followed", by: 1 },
        { position: third, counter: "followed", by: -1 },
      ],
    },
    {
      userId: "ANNA",
      deltas: [
        { position: first, counter: "followers", by: 1 },
        { position: second, counter: "photos", by: 1 },
        { position: third, counter: "followers", by: -1 },
      ],
    },
  ]);
});

test("reactions are folded per photo in their order, reactor rows to their last write", () => {
  const heart = reactionEntity.toItem(storedReaction("BEN", "ANNA", ulid, "heart"));
  const smiley = reactionEntity.toItem(storedReaction("BEN", "ANNA", ulid, "smiley"));
  const carls = reactionEntity.toItem(storedReaction("CARL", "ANNA", ulid, "heart"));
  const { effects } = projectItems([null, heart], [null, carls], [heart, smiley], [carls, null]);
  expect(effects.photos).toHaveLength(1);
  expect(effects.photos[0]).toMatchObject({
    photo: { ownerId: "ANNA", ulid },
    changes: [
      { user: { userId: "BEN" }, from: null, to: "heart" },
      { user: { userId: "CARL" }, from: null, to: "heart" },
      { user: { userId: "BEN" }, from: "heart", to: "smiley" },
      { user: { userId: "CARL" }, from: "heart", to: null },
    ],
  });
  expect(effects.reactors).toMatchObject([
    { userId: "BEN", reactor: { kind: "smiley" } },
    { userId: "CARL", reactor: null },
  ]);
});

test("cards that rows brought along are listed, unless the row went again", () => {
  const kept = followItem("BEN", "ANNA");
  const undone = followItem("CARL", "ANNA");
  const { effects } = projectItems([null, kept], [null, undone], [undone, null]);
  const key = { PK: "USER#BEN", SK: "FOLLOWS#ANNA" };
  expect(effects.copies).toEqual([
    { key, attribute: "follower", userId: "BEN", version: 1 },
    { key, attribute: "followed", userId: "ANNA", version: 3 },
  ]);
});

test("the copies of a friendship are compared although the follower's was rewritten in the same batch", () => {
  const added = followItem("BEN", "ANNA");
  const renamed = { ...added, follower: aCard("BEN", 2) };
  const { effects } = projectItems([null, added], [added, renamed]);
  const key = { PK: "USER#BEN", SK: "FOLLOWS#ANNA" };
  expect(effects.copies).toEqual([
    { key, attribute: "follower", userId: "BEN", version: 2 },
    { key, attribute: "followed", userId: "ANNA", version: 3 },
  ]);
});

test("removals name the files that go with them, changed cards the pictures given up", () => {
  const photo = storedPhoto("ANNA", ulid);
  const [first, second, third] = ["one", "two", "two"].map((picture, at) =>
    profileEntity.toItem(storedProfile("ANNA", { picture, version: at + 1 })),
  ) as [Item, Item, Item];
  const { effects, positions } = projectItems(
    [photoEntity.toItem(photo), null],
    [first, second],
    [second, third],
    [third, null],
  );
  expect(effects.removedPhotos).toEqual([
    { target: { ownerId: "ANNA", ulid }, files: Object.values(photo.media.renditions), position: positions[0] },
  ]);
  expect(effects.changedCards).toEqual([
    { target: { userId: "ANNA", version: 3 }, files: ["one"], position: positions[2] },
  ]);
  expect(effects.removedUsers).toEqual([{ target: "ANNA", files: ["two"], position: positions[3] }]);
});

test("what has ended is marked: a session until its last token must have run out, an account without an end", () => {
  const session = { userId: "ANNA", sessionId: "S" };
  const times = { createdAt: "2026-11-22T09:00:00.000Z", rotatedAt: "2026-11-22T10:00:00.000Z", expiresAt: 1 };
  const row = sessionEntity.toItem({ ...session, secretHash: "h", ...times });
  const { effects } = projectItems([row, null], [profileEntity.toItem(storedProfile("BEN")), null]);
  expect(effects.endedSessions).toEqual([
    { mark: sessionMark(session), until: Date.parse("2026-11-22T10:16:00.000Z") },
    { mark: accountMark("BEN"), until: null },
  ]);
});

test("names are folded per user: the last card, and every word that they had in the batch", () => {
  const anna = { ...storedProfile("ANNA"), username: "anna", displayName: "Anna Lind" };
  const renamed = { ...anna, displayName: "Anna Berg", version: 2 };
  const again = { ...renamed, displayName: "Anna Holm", version: 3 };
  const ben = { ...storedProfile("BEN"), username: "ben", displayName: "" };
  const [one, two, three, four] = [anna, renamed, again, ben].map(profileEntity.toItem);
  const { effects } = projectItems(
    [null, one ?? null],
    [four ?? null, null],
    [one ?? null, two ?? null],
    [two ?? null, three ?? null],
  );
  expect(effects.names).toEqual([
    { userId: "ANNA", card: toUserCard(again), former: ["anna", "lind", "berg", "holm"] },
    { userId: "BEN", card: null, former: ["ben"] },
  ]);
});

test("what lists of everybody's photos show is folded per photo: as it is, and every state in which it may stand there", () => {
  const photo = storedPhoto("ANNA", ulid);
  const liked = { ...photo, counts: { ...photo.counts, heart: 4 } };
  const [first, second] = [photo, liked].map(photoEntity.toItem) as [Item, Item];
  expect(projectItems([null, first], [first, second]).effects.explored).toEqual([
    { ownerId: "ANNA", ulid, photo: liked, before: [photo], lists: ["RECENT", "LIKED"] },
  ]);
  expect(projectItems([first, second]).effects.explored).toMatchObject([{ photo: liked, lists: ["LIKED"] }]);
  expect(projectItems([first, second], [second, null]).effects.explored).toEqual([
    { ownerId: "ANNA", ulid, photo: null, before: [photo, liked], lists: ["RECENT", "LIKED"] },
  ]);
});
