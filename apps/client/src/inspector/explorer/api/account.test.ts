import { expect, test } from "vitest";
import { seenOf } from "./account.ts";

test("an average is of the same kinds, else of all that was seen", () => {
  const seen = { Photo: { items: 2, bytes: 800 }, Follow: { items: 1, bytes: 100 } };
  expect(seenOf(seen, ["Photo", "RemovedPhoto"])).toEqual({ items: 2, bytes: 800 });
  expect(seenOf(seen, ["Session"])).toEqual({ items: 3, bytes: 900 });
  expect(seenOf({}, ["Photo"])).toBeUndefined();
});
