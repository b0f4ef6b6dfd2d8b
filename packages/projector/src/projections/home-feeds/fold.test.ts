import type { Follow, Photo, UserCard } from "@quick-photos/db/items";
import { describe, expect, test } from "vitest";
import type { Change } from "../../changes/change.ts";
import { foldBegunFollows, foldEndedFollows, foldFeedPhotos } from "./fold.ts";

const key = { PK: "", SK: "" };
const card = (userId: string): UserCard => ({ userId, username: userId, displayName: "", picture: null, version: 1 });

function photo(type: "photoPublished" | "photoRemoved", position: string, ulid: string): Change {
  return { type, position, key, photo: { ownerId: "ben", ulid } as Photo, isRemembered: true };
}

function follow(
  type: "followAdded" | "followRemoved",
  position: string,
  followedAt: string,
  followedId = "ben",
): Change {
  const edge: Follow = {
    followerId: "anna",
    followedId,
    followedAt,
    follower: card("anna"),
    followed: card(followedId),
  };
  return { type, position, key, follow: edge };
}

describe("photos", () => {
  test("appear once each, as the last change left them", () => {
    const changes = [
      photo("photoPublished", "1", "A"),
      photo("photoPublished", "2", "B"),
      photo("photoRemoved", "3", "A"),
    ];
    expect(foldFeedPhotos(changes)).toEqual([
      { ownerId: "ben", ulid: "A", exists: false, position: "3" },
      { ownerId: "ben", ulid: "B", exists: true, position: "2" },
    ]);
  });
});

describe("friendships", () => {
  test("that ended again have begun for nobody, and are ended each by its own time", () => {
    const changes = [
      follow("followAdded", "1", "Monday"),
      follow("followRemoved", "2", "Monday"),
      follow("followAdded", "3", "Tuesday"),
      follow("followRemoved", "4", "Tuesday"),
    ];
    expect(foldBegunFollows(changes)).toEqual([]);
    expect(foldEndedFollows(changes)).toEqual([
      { followerId: "anna", followedId: "ben", followedAts: ["Monday", "Tuesday"], position: "4" },
    ]);
  });

  test("that ended and began anew are both", () => {
    const changes = [
      follow("followRemoved", "1", "Monday"),
      follow("followAdded", "2", "Tuesday"),
      follow("followAdded", "3", "Wednesday", "carl"),
    ];
    expect(foldBegunFollows(changes)).toEqual([
      { followerId: "anna", followedId: "ben", followedAt: "Tuesday" },
      { followerId: "anna", followedId: "carl", followedAt: "Wednesday" },
    ]);
    expect(foldEndedFollows(changes)).toMatchObject([{ followedId: "ben", followedAts: ["Monday"] }]);
  });
});
