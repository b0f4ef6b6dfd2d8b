import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lineOfText, linesOfText } from "./text.ts";
import { caseless, cleanLine, cleanLines } from "./text-policy.ts";

const line = lineOfText({ max: 100 });

describe("what nobody can see is not kept", () => {
  test.each([
    ["zero-width space", "\u200b"],
    ["zero-width joiners", "\u200d\u200c\u200d"],
    ["word joiner", "\u2060"],
    ["byte order mark", "\ufeff"],
    ["soft hyphen", "\u00ad"],
    ["combining grapheme joiner", "\u034f"],
    ["Hangul fillers", "\u3164\u115f\u1160\uffa0"],
    ["Braille blank", "\u2800"],
    ["private use", "\ue000\uf8ff\u{f0000}\u{10fffd}"],
    ["noncharacters", "\ufdd0\uffff\u{1ffff}"],
    ["variation selectors", "\ufe0f\u{e0100}"],
    ["tags", "\u{e0041}\u{e007f}"],
    ["invisible operators", "\u2061\u2062\u2063\u2064"],
    ["Mongolian vowel separator", "\u180e\u180b"],
    ["Khmer inherent vowels", "\u17b4\u17b5"],
    ["musical controls and the empty note head", "\u{1d173}\u{1d17a}\u{1d159}"],
    ["annotation marks", "\ufff9\ufffa\ufffb"],
    ["deprecated format characters", "\u206a\u206f"],
    ["marks of direction", "\u200e\u200f\u061c"],
    ["isolates around nothing", "\u2066\u2069\u2068\u2069"],
    ["every kind of space", " \u00a0\u1680\u2000\u200a\u202f\u205f\u3000\t"],
  ])("%s", (_name, text) => {
    expect(line.parse(text)).toBe("");
    expect(line.parse(`Anna${text}`)).toBe("Anna");
    expect(lineOfText({ min: 1, max: 100 }).safeParse(text).success).toBe(false);
    expect(linesOfText({ max: 100 }).parse(`\n${text}\n`)).toBe("");
  });

  test("names that differ by it are one", () => {
    const spellings = [
      "an\u200dna",
      "an\u200cna",
      "an\u200bna",
      "an\u00adna",
      "an\ufe0fna",
      "an\u200ena",
      "an\u2060na",
    ];
    expect(new Set(spellings.map((text) => line.parse(text)))).toEqual(new Set(["anna"]));
    expect(
      new Set(["anna  b", "anna\u00a0b", "anna\u2003b", "anna\t b", " anna\u2800b "].map((text) => line.parse(text))),
    ).toEqual(new Set(["anna b"]));
  });
});

test.each([
  ["a family", "👨‍👩‍👧‍👦"],
  ["a kiss with skin tones", "👩🏻‍❤️‍💋‍👨🏿"],
  ["a rainbow flag", "🏳️‍🌈"],
  ["a pirate flag", "🏴‍☠️"],
  ["a handshake of two colours", "🫱🏻‍🫲🏿"],
  ["the flag of England", "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}"],
  ["the flag of Switzerland", "🇨🇭"],
  ["a key", "1️⃣ #️⃣"],
  ["a heart in colour and in text", "❤️ ❤︎"],
  ["Persian with a non-joiner", "می‌خواهم"],
  ["Hindi with a joiner", "क्‍ष"],
  ["Bengali ra with a joiner", "র‍্য"],
  ["Sinhala", "ශ්‍රී"],
  ["an old Malayalam word that ends in a joiner", "അവന്‍"],
  ["an ideograph in its variant", "葛\u{e0100}"],
  ["Vietnamese", "Nguyễn Thị Ánh"],
  ["Hebrew with points and accents", "בְּרֵאשִׁ֖ית"],
  ["Hebrew with a mark of direction", "שלום\u200e, Anna"],
  ["an isolate that is closed", "\u2067שלום\u2069 Anna"],
  ["a character that this version does not know", "\u{1faff}"],
])("%s stays as it is", (_name, text) => {
  expect(line.parse(text)).toBe(text.normalize("NFC"));
});

test("an isolate is closed where it was left open, and an end without a beginning goes", () => {
  expect(cleanLine("\u2067שלום")).toBe("\u2067שלום\u2069");
  expect(cleanLine("שלום\u2069 Anna")).toBe("שלום Anna");
  expect(cleanLines("\u2067שלום\nAnna")).toBe("\u2067שלום\u2069\nAnna");
});

test("marks on one character are bounded, whatever the script needs is not", () => {
  expect(line.safeParse(`a${"\u0316".repeat(10)}`).success).toBe(true);
  expect(line.safeParse(`a${"\u0316".repeat(11)}`).success).toBe(false);
  expect(line.safeParse(`Z${"\u0300\u0316".repeat(380)}`).success).toBe(false);
  // Where joiners are kept, they lengthen a character too.
  expect(line.safeParse(`क${"्‍".repeat(6)}`).success).toBe(false);
});

test("lines keep one empty line between them, and no blanks around", () => {
  expect(cleanLines("  one \u00a0 two  \r\n\r\n\u200b\n\n three\u2028four\n\n")).toBe("one two\n\nthree\nfour");
});

test("two texts are the same to a reader whatever their case", () => {
  expect(caseless("Straße")).toBe(caseless("STRASSE"));
  expect(caseless("ﬁlm")).toBe(caseless("FILM"));
  expect(caseless("Ｔｅａ")).toBe(caseless("tea"));
  expect(caseless("tea")).not.toBe(caseless("teä"));
});

test("what is clean stays as it is, whatever it was before", () => {
  const odd = fc.constantFrom(
    ..."\u200d\u200c\ufe0f\u20e3\u2067\u2069\u200e\u{e0067}\u{e007f}🏴❤👩🏻1ac\u0301क्ש \n\u2800\u3164",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(odd, fc.string({ unit: "grapheme", maxLength: 3 }))), (parts) => {
      const text = parts.join("").normalize("NFC");
      const once = cleanLines(text);
      expect(cleanLines(once)).toBe(once);
    }),
  );
});
