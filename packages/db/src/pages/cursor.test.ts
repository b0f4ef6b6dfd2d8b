import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeCursor, encodeCursor } from "./cursor.ts";

const position = { SK: "PHOTO#01ARZ3NDEKTSV4RRFFQ69G5FAV" };
const refused = expect.objectContaining({ code: "CURSOR_INVALID" });

describe("cursor", () => {
  test("comes back as it was", () => {
    expect(decodeCursor("photos.byUser a", encodeCursor("photos.byUser a", position))).toEqual(position);
  });

  test("belongs to its list", () => {
    const cursor = encodeCursor("photos.byUser a", position);
    expect(() => decodeCursor("photos.byUser b", cursor)).toThrow(refused);
    expect(() => decodeCursor("follows.followed a", cursor)).toThrow(refused);
  });

  test("is refused when any one character is changed", () => {
    const cursor = encodeCursor("photos.byUser a", position);
    for (let at = 0; at < cursor.length; at++) {
      const changed = cursor.slice(0, at) + (cursor[at] === "A" ? "B" : "A") + cursor.slice(at + 1);
      expect(() => decodeCursor("photos.byUser a", changed)).toThrow(refused);
    }
  });

  test.each(["nothing", "null", "[]", '{"SK":1}'])("is refused when somebody has made it up of %s", (text) => {
    const payload = Buffer.from(text);
    const tag = createHash("sha256").update("l\0").update(payload).digest().subarray(0, 12);
    expect(() => decodeCursor("l", Buffer.concat([tag, payload]).toString("base64url"))).toThrow(refused);
  });

  test("is refused when it is anything else", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => decodeCursor("l", text)).toThrow(refused);
      }),
    );
  });
});
