import { describe, expect, test } from "vitest";
import * as z from "zod";
import { device } from "./device.ts";
import { photoId, sessionId, uploadId, userId } from "./ids.ts";
import { pageInput } from "./page-input.ts";
import { newPassword, presentedPassword } from "./password.ts";
import { profileFields } from "./profile-fields.ts";
import { searchText } from "./search-text.ts";
import { newUsername, username } from "./username.ts";

const accepts = (schema: z.ZodType, value: unknown) => schema.safeParse(value).success;

describe("username", () => {
  test("is lower-cased and trimmed", () => {
    expect(username.parse(" Anna_B.9 ")).toBe("anna_b.9");
  });

  test.each(["abc", "a".repeat(30), "_a_", "007", "a.b_c", "__9", "administrators", "nullpointer"])(
    "accepts %s",
    (value) => {
      expect(accepts(newUsername, value)).toBe(true);
    },
  );

  test.each([
    "a..",
    "..a",
    ".ab",
    "ab.",
    "a..b",
    "...",
    "_._",
    "_____",
    "admin",
    "Admin",
    "ad.min",
    "_support_",
    "api",
    "null",
    "undefined",
    "w.w.w",
  ])("lets nobody take %s, and whoever has it sign in", (value) => {
    expect(accepts(newUsername, value)).toBe(false);
    expect(accepts(username, value)).toBe(true);
  });

  test.each([
    ["two characters", "ab"],
    ["31 characters", "a".repeat(31)],
    ["a space", "an na"],
    ["the separator of keys", "anna#1"],
    ["a letter beyond ASCII", "ånna"],
    ["a sign whose lower case is ASCII (Kelvin)", "\u212Aevin"],
    ["a dotted capital I", "\u0130nes"],
    ["a line break", "anna\nb"],
    ["a number", 12345],
  ])("refuses %s", (_name, value) => {
    expect(accepts(username, value)).toBe(false);
  });

  test("a search takes a word of two characters or more", () => {
    for (const text of ["An", "åä", "王小", "a lind", "__"]) expect(searchText.parse(` ${text} `)).toBe(text);
    for (const text of ["a", "a#", "a b", "#!", "x".repeat(81)]) expect(accepts(searchText, text)).toBe(false);
  });
});

describe("password", () => {
  test("a new one has 8 to 128 characters as a person counts them", () => {
    expect(accepts(newPassword, "1234567")).toBe(false);
    expect(accepts(newPassword, "👨‍👩‍👧‍👦".repeat(7))).toBe(false);
    expect(accepts(newPassword, "12345678")).toBe(true);
    expect(accepts(newPassword, "👨‍👩‍👧‍👦".repeat(128))).toBe(true);
    expect(accepts(newPassword, "x".repeat(129))).toBe(false);
  });

  test("keeps its spaces and is the same from every keyboard", () => {
    expect(newPassword.parse(" cafe\u0301 bar ")).toBe(" caf\u00e9 bar ");
  });

  test("a presented one may be short, but neither empty nor endless", () => {
    expect(accepts(presentedPassword, "x")).toBe(true);
    expect(accepts(presentedPassword, "")).toBe(false);
    expect(accepts(presentedPassword, "x".repeat(3000))).toBe(false);
    expect(accepts(presentedPassword, "👍".repeat(1500))).toBe(false);
  });
});

describe("ids", () => {
  const owner = "7W4K0ZP9QSX2M3NB";
  const ulid = "01JAAAAAAAAAAAAAAAAAAAAAAA";
  const photo = `${owner}.${ulid}`;

  test("accepts a user's and a photo's id", () => {
    expect(userId.parse(owner)).toBe(owner);
    expect(photoId.parse(photo)).toBe(photo);
  });

  test.each(["", "nope", `${owner}#`, `${owner}\n`, owner.toLowerCase(), "#".repeat(16)])("refuses %j", (value) => {
    expect(accepts(userId, value)).toBe(false);
    expect(accepts(photoId, value)).toBe(false);
  });

  test.each([ulid, "aB3-_".repeat(5).slice(0, 22)])("the session id %s is accepted", (id) => {
    expect(accepts(sessionId, id)).toBe(true);
    for (const other of [id.slice(0, 21), `${id}aaaaa`, `#${id.slice(1)}`])
      expect(accepts(sessionId, other)).toBe(false);
  });

  test("refuses an upload ticket of absurd length", () => {
    expect(accepts(uploadId, "x".repeat(5000))).toBe(false);
  });
});

describe("page", () => {
  const schema = z.object(pageInput);

  test("is 20 items unless asked otherwise", () => {
    expect(schema.parse({})).toEqual({ limit: 20 });
  });

  test.each([0, 101, -1, 1.5, "20", null, Number.NaN])("refuses the limit %j", (limit) => {
    expect(accepts(schema, { limit })).toBe(false);
  });

  test.each([1, 100])("accepts the limit %j", (limit) => {
    expect(schema.parse({ limit }).limit).toBe(limit);
  });
});

test("a device is one line of at most eighty characters, or none", () => {
  expect(device.parse(" Chrome on Android ")).toBe("Chrome on Android");
  expect(device.parse(undefined)).toBeUndefined();
  for (const value of ["é".repeat(81), "two\nlines", null, 7]) expect(accepts(device, value)).toBe(false);
});

describe("profile fields", () => {
  test.each([
    ["displayName", 50],
    ["location", 80],
    ["status", 140],
  ] as const)("%s has at most %i characters", (field, most) => {
    expect(accepts(profileFields[field], "é".repeat(most))).toBe(true);
    expect(accepts(profileFields[field], "é".repeat(most + 1))).toBe(false);
    expect(accepts(profileFields[field], "")).toBe(true);
  });

  test("interests are at most ten of at most thirty characters, each once", () => {
    const { interests } = profileFields;
    expect(interests.parse(["tea", " tea ", "cats"])).toEqual(["tea", "cats"]);
    expect(interests.parse(["Tea", "tea", "TEA", "te\u200ba", "Straße", "STRASSE"])).toEqual(["Tea", "Straße"]);
    expect(accepts(interests, ["\u3164"])).toBe(false);
    expect(accepts(interests, Array(11).fill("tea"))).toBe(false);
    expect(accepts(interests, ["x".repeat(31)])).toBe(false);
    expect(accepts(interests, [""])).toBe(false);
    expect(accepts(interests, "tea")).toBe(false);
  });
});
