import type { Profile } from "@quick-photos/client-sdk";
import { expect, test } from "vitest";
import { withFollow, withFollowed } from "./with-follow.ts";

const anna: Profile = {
  userId: "anna",
  username: "anna",
  displayName: "Anna",
  pictureUrl: null,
  location: "",
  status: "",
  interests: [],
  createdAt: "2026-01-01T00:00:00Z",
  counts: { photos: 0, followers: 4, followed: 0 },
  viewer: { isSelf: false, follows: false, followedBy: true },
};

test("following adds one follower, and taking it back restores the profile", () => {
  const followed = withFollow(anna, true);
  expect(followed.counts.followers).toBe(5);
  expect(followed.viewer).toEqual({ isSelf: false, follows: true, followedBy: true });
  expect(withFollow(followed, false)).toEqual(anna);
});

test("following twice counts once", () => {
  expect(withFollow(withFollow(anna, true), true).counts.followers).toBe(5);
});

test("a count never falls below zero", () => {
  expect(withFollowed(anna, -1).counts.followed).toBe(0);
});
