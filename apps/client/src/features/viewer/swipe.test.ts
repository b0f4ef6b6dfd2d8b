import { expect, test } from "vitest";
import { swiped } from "./swipe.ts";

test.each([
  ["pulled far", 120, 0, 1],
  ["pulled far the other way", -120, 0, -1],
  ["pulled a little", 60, 0.1, 0],
  ["thrown", -60, 1, -1],
  ["touched by a trembling finger", 8, 2, 0],
] as const)("a photo that is %s, by %i px at %f px/ms, goes %i", (_, pulled, speed, way) =>
  expect(swiped(pulled, speed, 400)).toBe(way),
);
