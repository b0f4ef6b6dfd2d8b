import { expect, test } from "vitest";
import * as z from "zod";
import { keys } from "../keys/key-design.ts";
import { defineEntity } from "./entity.ts";
import { firstVersion, type Versions } from "./versions.ts";

const first = firstVersion({ userId: z.string(), sessionId: z.string(), colour: z.string() });
const second = first.next(
  (shape) => ({ ...shape, size: z.number() }),
  (old) => ({ ...old, size: old.colour.length }),
);
const third = second.next(
  ({ colour: _, ...shape }) => ({ ...shape, colours: z.array(z.string()) }),
  ({ colour, ...kept }) => ({ ...kept, colours: [colour] }),
  { isIncompatible: true },
);

function define<Shape extends z.ZodRawShape>(versions: Versions<Shape>) {
  return defineEntity({
    type: "Brush",
    versions,
    key: keys.session,
    keyParts: () => ({ userId: "U", sessionId: "S" }),
    owner: null,
    parents: {},
    cards: {},
    counted: {},
    exported: { because: "it is an example" },
    expires: "never",
    projected: false,
  });
}

const [oldest, middle, newest] = [define(first), define(second), define(third)];
const ids = { userId: "U", sessionId: "S" };
const red = oldest.toItem({ ...ids, colour: "red" });

test("an item of any former version is read as the newest has it", () => {
  expect(middle.parse(red)).toEqual({ ...ids, colour: "red", size: 3 });
  expect(newest.parse(red)).toEqual({ ...ids, colours: ["red"], size: 3 });
  expect(newest.parse(middle.toItem({ ...ids, colour: "blue", size: 7 }))).toEqual({
    ...ids,
    colours: ["blue"],
    size: 7,
  });
});

test("an item says its version, and from which version of the code on it can be read", () => {
  expect(red).toMatchObject({ type: "Brush", v: 1 });
  expect(red).not.toHaveProperty("readableFrom");
  expect(newest.toItem({ ...ids, colours: [], size: 0 })).toMatchObject({ v: 3, readableFrom: 3 });
});

test("a newer item is read without what is new in it, unless it says that it cannot be", () => {
  const item = middle.toItem({ ...ids, colour: "blue", size: 7 });
  expect(oldest.parse(item)).toEqual({ ...ids, colour: "blue" });
  const incompatible = newest.toItem({ ...ids, colours: ["red"], size: 3 });
  expect(() => oldest.parse(incompatible)).toThrow(
    expect.objectContaining({ code: "ITEM_TOO_NEW", message: expect.stringContaining("knows Brush version 3") }),
  );
});

test("written over, a newer item keeps what is new in it, and what it says of itself", () => {
  const item = middle.toItem({ ...ids, colour: "blue", size: 7 });
  const value = { ...oldest.parse(item), colour: "green" };
  expect(oldest.toItemOver(item, value)).toEqual({ ...item, colour: "green" });
  expect(middle.toItemOver(red, middle.parse(red))).toMatchObject({ v: 2, size: 3 });
});

test("written over, an item of a former version loses what only that had, and keeps what nobody knows", () => {
  const stored = { ...red, GSI1PK: "COLOURS", GSI1SK: "red", shade: "dark" };
  const { colour: _, ...kept } = red;
  const written = newest.toItemOver(stored, newest.parse(stored));
  expect(written).toEqual({ ...kept, shade: "dark", v: 3, readableFrom: 3, size: 3, colours: ["red"] });
  const newer = { ...middle.toItem({ ...ids, colour: "blue", size: 7 }), v: 4, GSI1PK: "SIZES" };
  expect(middle.toItemOver(newer, middle.parse(newer))).toEqual(newer);
});

test.each([
  ["with a broken attribute", { ...red, colour: 1 }, "ITEM_UNREADABLE"],
  ["of no version", { ...red, v: undefined }, "ITEM_UNREADABLE"],
  ["of a version that never was", { ...red, v: 0 }, "ITEM_UNREADABLE"],
  ["of another type", { ...red, type: "Pencil" }, "ITEM_OF_ANOTHER_TYPE"],
  ["of no type", { ...red, type: undefined }, "ITEM_OF_ANOTHER_TYPE"],
])("an item %s is refused with its own error", (_, item, code) => {
  for (const entity of [oldest, newest]) {
    expect(() => entity.parse(item)).toThrow(expect.objectContaining({ code }));
    expect(entity.tryParse(item)).toBeUndefined();
  }
});
