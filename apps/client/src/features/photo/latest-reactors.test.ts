import type { Reactor } from "@quick-photos/client-sdk";
import { expect, test } from "vitest";
import { latestReactors } from "./latest-reactors.ts";

const by = (userId: string, minute: number, kind: Reactor["kind"] = "heart"): Reactor => {
  const user = { userId, username: userId, displayName: userId, pictureUrl: null };
  return { user, kind, reactedAt: `2026-01-01T10:0${minute}:00Z` };
};
const counts = { heart: 0, smiley: 0, thumbsUp: 0, sunglasses: 0 };
const of = (recent: Reactor[], mine: Reactor["kind"] | null = null) => ({ counts, total: 3, mine, recent });

test("whom the photo names comes with those of the list, each once and the latest first", () => {
  const reactors = latestReactors(of([by("carl", 3, "smiley")]), [by("anna", 1), by("ben", 2), by("carl", 3)], "me");
  expect(reactors).toEqual([by("carl", 3, "smiley"), by("ben", 2), by("anna", 1)]);
});

test("I am there while I react, and gone at once", () => {
  const listed = [by("anna", 1), by("me", 2)];
  expect(latestReactors(of([], "heart"), listed, "me")).toEqual([by("me", 2), by("anna", 1)]);
  expect(latestReactors(of([]), listed, "me")).toEqual([by("anna", 1)]);
});
