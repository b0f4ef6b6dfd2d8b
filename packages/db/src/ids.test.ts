import { photoIdPattern, userIdPattern } from "@quick-photos/contract";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createUlid, createUserId, formatPhotoId, parsePhotoId } from "./ids.ts";

test("user ids are well formed and differ", () => {
  const ids = new Set(Array.from({ length: 1_000 }, createUserId));
  expect(ids.size).toBe(1_000);
  for (const id of ids) expect(id).toMatch(userIdPattern);
});

test("ULIDs sort by their time", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1 }), fc.integer({ min: 1 }), (a, b) => {
      fc.pre(a !== b);
      expect(createUlid(a) < createUlid(b)).toBe(a < b);
    }),
  );
});

test("a photo id tells its owner and ULID back", () => {
  const address = { ownerId: createUserId(), ulid: createUlid() };
  expect(formatPhotoId(address)).toMatch(photoIdPattern);
  expect(parsePhotoId(formatPhotoId(address))).toEqual(address);
});

test.each([
  "x",
  "#",
  "",
  `${createUserId()}.`,
  `${createUserId()}.${"Z".repeat(26)}`,
  `${createUserId()}#${createUlid()}`,
])("%j is not a photo id", (text) => expect(parsePhotoId(text)).toBeNull());
