import { expect, test } from "vitest";
import { neighbour } from "./neighbour.ts";

const ids = ["a", "b", "c"];

test.each([
  ["a", 1, 1],
  ["b", -1, 0],
  ["c", 1, -1],
  ["a", -1, -1],
] as const)("of %s, by %i, it is the one at %i", (photoId, by, index) =>
  expect(neighbour(ids, photoId, by, 0)).toBe(index),
);

test("a photo that has left the list leads to those that were beside it", () => {
  expect(neighbour(ids, "gone", 1, 1)).toBe(1);
  expect(neighbour(ids, "gone", -1, 1)).toBe(0);
  expect(neighbour(ids, "gone", 1, 3)).toBe(-1);
  expect(neighbour([], "gone", 1, -1)).toBe(-1);
});
