import type { Photo } from "@quick-photos/client-sdk";
import { expect, test } from "vitest";
import { reactorsOf } from "./reactors-of.ts";

const none = { heart: 0, smiley: 0, thumbsUp: 0, sunglasses: 0 };

const by = (...names: string[]): Photo["reactions"]["recent"] =>
  names.map((name) => ({
    user: { userId: name, username: name.toLowerCase(), displayName: name, pictureUrl: null },
    kind: "heart",
    reactedAt: "2026-11-22T12:00:00Z",
  }));

test.each([
  ["Ana", { total: 1, mine: null, recent: by("Ana") }],
  ["Ana and Ben", { total: 2, mine: null, recent: by("Ana", "Ben") }],
  ["Ana and 2 others", { total: 3, mine: null, recent: by("Ana", "Ben", "Cleo") }],
  ["You", { total: 1, mine: "heart", recent: [] }],
  ["You and Ana", { total: 2, mine: "heart", recent: by("Me", "Ana") }],
  ["You and 1,204 others", { total: 1_205, mine: "heart", recent: by("Me", "Ana") }],
  ["3 reactions", { total: 3, mine: null, recent: [] }],
] as const)("%s", (words, reactions) => {
  expect(reactorsOf({ ...reactions, counts: none, recent: [...reactions.recent] }, "Me").words).toBe(words);
});

test("only kinds that somebody chose are shown, the most frequent first", () => {
  const counts = { heart: 1, smiley: 0, thumbsUp: 7, sunglasses: 1 };
  const { kinds } = reactorsOf({ counts, total: 9, mine: null, recent: [] }, undefined);
  expect(kinds).toEqual(["thumbsUp", "heart", "sunglasses"]);
});
