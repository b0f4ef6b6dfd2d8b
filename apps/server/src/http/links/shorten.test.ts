import { expect, test } from "vitest";
import { shorten } from "./shorten.ts";

test.each([
  ["what fits stays", "Above the fog", 13, "Above the fog"],
  ["lines become one", " Above\n\nthe\tfog ", 20, "Above the fog"],
  ["what is longer ends after a word", "Above the morning fog", 15, "Above the…"],
  ["also where the cut is one", "Above the fog, again", 15, "Above the fog,…"],
  ["a single long word is cut", "Rindfleischetikettierung", 10, "Rindfleis…"],
  ["a family stays together", "👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧", 2, "👨‍👩‍👧…"],
  ["a letter keeps its marks", "e\u0301e\u0301e\u0301", 2, "e\u0301…"],
  ["nothing stays nothing", "", 5, ""],
])("%s", (_, text, most, expected) => {
  expect(shorten(text, most)).toBe(expected);
});
