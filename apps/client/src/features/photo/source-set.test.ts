import { expect, test } from "vitest";
import { sourceSet } from "./source-set.ts";

const urls = { thumb: "/t", feed: "/e", full: "/u" };

test.each([
  [{ width: 6000, height: 4000 }, "/e 1080w, /u 2048w"],
  [{ width: 3000, height: 6000 }, "/e 1080w, /u 1024w"],
  [{ width: 640, height: 480 }, "/e 640w, /u 640w"],
])("a photo of %o is offered as %s", (size, expected) => {
  expect(sourceSet({ ...size, urls })).toBe(expected);
});
