import type { Photo, UserCard } from "@quick-photos/client-sdk";
import { expect, test } from "vitest";
import { withReaction } from "./with-reaction.ts";

const card = (userId: string): UserCard => ({ userId, username: userId, displayName: userId, pictureUrl: null });
const at = "2026-01-01T00:00:00Z";
const bea = { user: card("bea"), kind: "heart", reactedAt: at } as const;

const photo: Photo = {
  photoId: "anna.1",
  owner: card("anna"),
  caption: "",
  altText: "",
  createdAt: at,
  width: 4,
  height: 3,
  placeholder: "",
  urls: { thumb: "", feed: "", full: "" },
  sources: [],
  reactions: { counts: { heart: 1, smiley: 0, thumbsUp: 0, sunglasses: 0 }, total: 1, mine: null, recent: [bea] },
};

const viewer = card("cem");

test("a reaction counts, is mine and puts me first", () => {
  const { reactions } = withReaction(photo, { mine: "heart", viewer, at });
  expect(reactions).toEqual({
    counts: { heart: 2, smiley: 0, thumbsUp: 0, sunglasses: 0 },
    total: 2,
    mine: "heart",
    recent: [{ user: viewer, kind: "heart", reactedAt: at }, bea],
  });
});

test("another kind moves the count instead of adding one", () => {
  const hearted = withReaction(photo, { mine: "heart", viewer, at });
  const { reactions } = withReaction(hearted, { mine: "smiley", viewer, at });
  expect(reactions.counts).toEqual({ heart: 1, smiley: 1, thumbsUp: 0, sunglasses: 0 });
  expect(reactions.total).toBe(2);
  expect(reactions.recent).toHaveLength(2);
});

test("taking it back restores the photo, and the same again changes nothing", () => {
  const hearted = withReaction(photo, { mine: "heart", viewer, at });
  expect(withReaction(hearted, { mine: null, viewer, at })).toEqual(photo);
  expect(withReaction(hearted, { mine: "heart", viewer, at })).toBe(hearted);
});

test("a count that trails behind never falls below zero", () => {
  const trailing = { ...photo, reactions: { ...photo.reactions, mine: "smiley" as const } };
  expect(withReaction(trailing, { mine: null, viewer, at }).reactions.counts.smiley).toBe(0);
});
