import { describe, expect, test } from "vitest";
import { lineOfText, linesOfText } from "./text.ts";

const family = "👨‍👩‍👧‍👦";
const kiss = "👩🏻‍❤️‍💋‍👩🏻";

describe("a length", () => {
  const schema = lineOfText({ max: 5 });

  test("accepts the most characters, however many units they take", () => {
    expect(schema.safeParse(kiss.repeat(5)).success).toBe(true);
  });

  test("refuses one character more", () => {
    expect(schema.safeParse("abcdef").success).toBe(false);
    expect(schema.safeParse(family.repeat(6)).success).toBe(false);
  });

  test("refuses one character of endless combining marks", () => {
    expect(schema.safeParse(`a${"\u0301".repeat(80)}`).success).toBe(false);
  });

  test("counts after trimming and composing", () => {
    expect(schema.parse("  abcde  ")).toBe("abcde");
    expect(schema.parse("e\u0301")).toBe("\u00e9");
  });

  test("refuses fewer than the least", () => {
    expect(lineOfText({ min: 1, max: 5 }).safeParse("   ").success).toBe(false);
  });
});

const unprintable: [name: string, text: string][] = [
  ["a null byte", "a\0b"],
  ["a bell", "a\u0007b"],
  ["a delete", "a\u007fb"],
  ["a control of the second block", "a\u0085b"],
  ["half a surrogate pair", "a\ud83db"],
  ["a right-to-left override", "a\u202eb"],
];

describe("lineOfText", () => {
  test.each([...unprintable, ["a line break", "a\nb"], ["a line separator", "a\u2028b"]])(
    "refuses %s",
    (_name, text) => {
      expect(lineOfText({ max: 10 }).safeParse(text).success).toBe(false);
    },
  );

  test.each([
    ["emoji joined by zero-width joiners", family],
    ["right-to-left script", "שלום"],
    ["markup, which is text like any other", "<b>#1"],
    ["a name of three scripts", "Ана安娜אנה"],
  ])("accepts %s", (_name, text) => {
    expect(lineOfText({ max: 10 }).parse(text)).toBe(text);
  });
});

describe("linesOfText", () => {
  test.each(unprintable)("refuses %s", (_name, text) => {
    expect(linesOfText({ max: 10 }).safeParse(text).success).toBe(false);
  });

  test("keeps line breaks, in one form", () => {
    expect(linesOfText({ max: 10 }).parse("a\r\nb\rc\u2028d\n")).toBe("a\nb\nc\nd");
  });
});
