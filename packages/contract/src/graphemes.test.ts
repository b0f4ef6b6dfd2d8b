import { expect, test } from "vitest";
import { countCharacters, graphemes } from "./graphemes.ts";

test.each([
  ["plain letters", "abc", 3],
  ["a family, eleven UTF-16 units", "👨‍👩‍👧‍👦", 1],
  ["a kiss with two skin tones, the longest emoji", "👩🏻‍❤️‍💋‍👩🏻", 1],
  ["a flag of two regional indicators", "🇨🇭", 1],
  ["a letter with a combining mark", "e\u0301", 1],
  ["nothing", "", 0],
])("counts %s", (_name, text, count) => {
  expect(countCharacters(text)).toBe(count);
});

test("of a text with more characters than are asked for, it looks at no others", () => {
  expect(graphemes("👨‍👩‍👧‍👦e\u0301bc", 2)).toEqual(["👨‍👩‍👧‍👦", "e\u0301"]);
});
