import { readFileSync } from "node:fs";
import { photoIdPattern, userIdPattern } from "@quick-photos/contract";
import { parsePhotoId } from "@quick-photos/db";
import { describe, expect, test } from "vitest";
import { parseTutorial } from "./parse-tutorial.ts";
import { planImport } from "./plan-import.ts";
import { townOf } from "./plan-users.ts";
import { stableUserId } from "./stable-ids.ts";

const now = new Date("2026-01-01T00:00:00Z");
const file = new URL("../../../../data/tutorial/items.json", import.meta.url);

describe("the tutorial's own file", () => {
  const items = parseTutorial(readFileSync(file, "utf8"));
  const plan = planImport(items, now);

  test("becomes 20 users, 200 photos, 539 reactions and 157 follows, and every item is accounted for", () => {
    const { users, photos, reactions, follows, setAside } = plan;
    expect([users.length, photos.length, reactions.length, follows.length]).toEqual([20, 200, 539, 157]);
    const count = (kind: string, outcome: string) =>
      setAside.filter((note) => note.kind === kind && note.outcome === outcome).length;
    expect([count("reaction", "merged"), count("friendship", "left out"), setAside.length]).toEqual([45, 6, 51]);
    const lines = [users, photos, reactions, follows, setAside].flatMap((rows) => rows.map(({ line }) => line));
    expect(lines.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 967 }, (_, index) => index + 1));
  });

  test("keeps the newest kind of each user and photo", () => {
    const merged = plan.setAside.filter(({ outcome }) => outcome === "merged").map(({ line }) => line);
    const kept = new Map(plan.reactions.map((reaction) => [`${reaction.reactorId} ${reaction.photoId}`, reaction.at]));
    expect(kept.size).toBe(539);
    const photoIds = new Map(plan.photos.map(({ seed, ownerId, ulid }) => [seed, `${ownerId}.${ulid}`]));
    for (const { line, reactingUser, photo, timestamp } of items.reaction) {
      const at = kept.get(`${stableUserId(reactingUser)} ${photoIds.get(photo)}`);
      expect(at?.getTime()).toBeGreaterThanOrEqual(timestamp.getTime());
      if (!merged.includes(line)) expect(at).toEqual(timestamp);
    }
  });

  test("gets keys that are valid, different, and the same the next time", () => {
    const photoIds = plan.photos.map(({ ownerId, ulid }) => `${ownerId}.${ulid}`);
    const userIds = plan.users.map(({ user }) => user.userId);
    for (const id of userIds) expect(id).toMatch(userIdPattern);
    for (const id of photoIds) expect(id).toMatch(photoIdPattern);
    expect(new Set([...userIds, ...photoIds]).size).toBe(220);
    expect(planImport(parseTutorial(readFileSync(file, "utf8")), now)).toEqual(plan);
    expect(stableUserId("haroldwatkins")).toBe("CZX1ZXQTXTS08NVV");
  });

  test("gives every user a picture, a town and a sign-up before all they did", () => {
    const signUps = new Map(plan.users.map(({ user }) => [user.userId, user.createdAt]));
    for (const { user, pinned } of plan.users) {
      expect(pinned?.ownerId).toBe(user.userId);
      expect(user.location).toMatch(/^[A-Z][A-Za-z ]+,? [A-Z]{2}$/);
      expect(Object.keys(user).sort()).toEqual(
        ["createdAt", "displayName", "interests", "location", "status", "userId", "username"].sort(),
      );
    }
    for (const { followerId, followedId, at } of plan.follows) {
      for (const id of [followerId, followedId]) expect(new Date(signUps.get(id) ?? now) <= at).toBe(true);
    }
  });
});

const user = (username: string) => ({
  PK: `USER#${username}`,
  SK: `#METADATA#${username}`,
  username,
  name: username,
  address: "1 Road\nTown, TX 12345",
  birthdate: "1990-01-01",
  email: "a@example.com",
  status: "",
  interests: [],
  followers: 0,
  following: 0,
});
const follow = (followed: string, following: string) => ({
  PK: `USER#${followed}`,
  SK: `#FRIEND#${following}`,
  followedUser: followed,
  followingUser: following,
  timestamp: "2019-01-01T00:00:00",
});
const reaction = (key: string) => ({
  PK: "REACTION#anna#heart",
  SK: key,
  reactingUser: "anna",
  photo: key,
  reactionType: "heart",
  timestamp: "2019-01-01T00:00:00",
});
const photo = (username: string) => ({
  PK: `USER#${username}`,
  SK: `PHOTO#${username}#1`,
  username,
  timestamp: "2019-01-01T00:00:00",
  location: "s3://nowhere",
  reactions: { "+1": 0, smiley: 0, sunglasses: 0, heart: 0 },
});

test("leaves out what names users and photos that the file does not have, and merges repeated keys", () => {
  const file = [
    user("anna"),
    { ...user("anna"), name: "Anna the Second" },
    follow("anna", "bert"),
    follow("carl", "anna"),
    photo("bert"),
    reaction("PHOTO#bert#1"),
    { ...reaction("PHOTO#anna#1"), reactingUser: "bert" },
  ];
  const plan = planImport(parseTutorial(file.map((item) => JSON.stringify(item)).join("\n")), now);
  expect(plan.users.map(({ user }) => [user.displayName, user.createdAt])).toEqual([
    ["Anna the Second", "2019-01-01T00:00:00.000Z"],
  ]);
  expect(plan.users[0]?.pinned).toBeNull();
  expect([plan.photos, plan.reactions, plan.follows]).toEqual([[], [], []]);
  expect(plan.setAside.map(({ line, outcome, why }) => [line, outcome, why])).toEqual([
    [1, "merged", "line 2 has the same key"],
    [5, "left out", "there is no user bert in the file"],
    [6, "left out", "there is no PHOTO#bert#1 in the file"],
    [7, "left out", "there is no user bert in the file"],
    [3, "left out", "there is no user bert in the file"],
    [4, "left out", "there is no user carl in the file"],
  ]);
});

test("a user who never appears exists since now, and a photo id holds the photo's time", () => {
  const text = [user("anna"), user("bert"), photo("bert")].map((item) => JSON.stringify(item)).join("\n");
  const { users, photos } = planImport(parseTutorial(text), now);
  expect(users[0]?.user.createdAt).toBe(now.toISOString());
  const { ownerId = "", ulid = "" } = photos[0] ?? {};
  expect(parsePhotoId(`${ownerId}.${ulid}`)).toEqual({ ownerId: stableUserId("bert"), ulid });
  expect(ulid.slice(0, 10)).toBe("01D03BBF00");
});

test.each([
  ["890 Stephanie Springs\nTiffanyside, AZ 66619", "Tiffanyside, AZ"],
  ["PSC 7883, Box 8631\nAPO AA 94226", "APO AA"],
  ["1 Road\nTown, TX 12345-6789", "Town, TX"],
  ["Nowhere", "Nowhere"],
  ["", ""],
])("the town of %j is %j", (address, town) => {
  expect(townOf(address)).toBe(town);
});
