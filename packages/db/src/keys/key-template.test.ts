import fc from "fast-check";
import { describe, expect, expectTypeOf, test } from "vitest";
import { keyTemplate } from "./key-template.ts";

const part = fc.stringMatching(/^[A-Za-z0-9_.:-]{1,30}$/);

describe("keyTemplate", () => {
  const reaction = keyTemplate("REACTION#{ulid}#{ownerId}");

  test("parse undoes format, whatever the parts", () => {
    fc.assert(
      fc.property(part, part, (ulid, ownerId) => {
        expect(reaction.parse(reaction.format({ ulid, ownerId }))).toEqual({ ulid, ownerId });
      }),
    );
  });

  test("two different parts never make the same key", () => {
    fc.assert(
      fc.property(part, part, part, part, (a, b, c, d) => {
        fc.pre(a !== c || b !== d);
        expect(reaction.format({ ulid: a, ownerId: b })).not.toBe(reaction.format({ ulid: c, ownerId: d }));
      }),
    );
  });

  test("a part with the separator, and an empty one, are refused", () => {
    expect(() => reaction.format({ ulid: "a#b", ownerId: "c" })).toThrow(/ulid/);
    expect(() => reaction.format({ ulid: "a", ownerId: "" })).toThrow(/ownerId/);
  });

  test("the first parts make what the keys with them begin with", () => {
    expect(reaction.names).toEqual(["ulid", "ownerId"]);
    expect([[], ["a"], ["a", "b"]].map((values) => reaction.begin(values))).toEqual([
      "REACTION#",
      "REACTION#a",
      "REACTION#a#b",
    ]);
    fc.assert(
      fc.property(part, part, (ulid, ownerId) => {
        const key = reaction.format({ ulid, ownerId });
        expect(reaction.begin([ulid, ownerId])).toBe(key);
        expect(key.startsWith(`${reaction.begin([ulid])}#`)).toBe(true);
      }),
    );
    expect(() => reaction.begin([""])).toThrow(/ulid/);
    expect(() => reaction.begin(["a", "b#c"])).toThrow(/ownerId/);
    expect(() => reaction.begin(["a", "b", "c"])).toThrow(/no 3 parts/);
  });

  test("a key of another template is not parsed", () => {
    expect(reaction.parse("PHOTO#a")).toBeNull();
    expect(reaction.parse("REACTION#a")).toBeNull();
    expect(reaction.parse("REACTION#a#b#c")).toBeNull();
  });

  test("a constant key has no parts", () => {
    const profile = keyTemplate("PROFILE");
    expect(profile.format({})).toBe("PROFILE");
    expect(profile.parse("PROFILE")).toEqual({});
    expect(profile.parse("PROFILES")).toBeNull();
  });

  test("the parts are known to the type system", () => {
    expectTypeOf(reaction.format).parameter(0).toEqualTypeOf<Record<"ulid" | "ownerId", string>>();
    // @ts-expect-error a part is missing
    expect(() => reaction.format({ ulid: "a" })).toThrow();
  });
});
