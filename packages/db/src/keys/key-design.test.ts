import { describe, expect, test } from "vitest";
import { indexKeys, keys } from "./key-design.ts";

const userId = "0123456789ABCDEF";
const other = "FEDCBA9876543210";
const ulid = "01ARZ3NDEKTSV4RRFFQ69G5FAV";

describe("key design", () => {
  test("every key is what the documents say", () => {
    expect(keys.profile.key({ userId })).toEqual({ PK: `USER#${userId}`, SK: "PROFILE" });
    expect(keys.usernameClaim.key({ username: "anna" })).toEqual({ PK: "USERNAME#anna", SK: "USERNAME" });
    expect(keys.photo.key({ ownerId: userId, ulid })).toEqual({ PK: `USER#${userId}`, SK: `PHOTO#${ulid}` });
    expect(keys.reaction.key({ reactorId: other, ulid, ownerId: userId })).toEqual({
      PK: `USER#${other}`,
      SK: `REACTION#${ulid}#${userId}`,
    });
    expect(keys.follow.key({ followerId: userId, followedId: other })).toEqual({
      PK: `USER#${userId}`,
      SK: `FOLLOWS#${other}`,
    });
    expect(keys.reactor.key({ photoId: `${userId}.${ulid}`, userId: other })).toEqual({
      PK: `PHOTO#${userId}.${ulid}`,
      SK: `REACTOR#${other}`,
    });
  });

  test("every index key is what the documents say", () => {
    expect(indexKeys.profilesByUsername.key({ handle: "an", username: "anna" })).toEqual({
      GSI1PK: "HANDLE#an",
      GSI1SK: "anna",
    });
    const followedAt = "2026-11-22T10:00:00.000Z";
    expect(indexKeys.followers.key({ followedId: other, followedAt, followerId: userId })).toEqual({
      GSI1PK: `FOLLOWERS#${other}`,
      GSI1SK: `${followedAt}#${userId}`,
    });
  });

  test("every key tells its parts back", () => {
    const reaction = { reactorId: other, ulid, ownerId: userId };
    expect(keys.reaction.parse(keys.reaction.key(reaction))).toEqual(reaction);
    expect(keys.photo.parse(keys.reaction.key(reaction))).toBeNull();
  });

  test("read downwards, a user's partition gives the profile, then photos newest first, then what is private", () => {
    const partition = [
      keys.profile.key({ userId }).SK,
      keys.photo.key({ ownerId: userId, ulid: "01BX5ZZKBKACTAV9WEVGEMMVRZ" }).SK,
      keys.photo.key({ ownerId: userId, ulid }).SK,
      keys.follow.key({ followerId: userId, followedId: other }).SK,
    ];
    expect([...partition].sort().reverse()).toEqual(partition);
  });
});
