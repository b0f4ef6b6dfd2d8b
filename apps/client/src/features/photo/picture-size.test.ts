import { expect, test } from "vitest";
import { heightOf, sizesOf, widthOf } from "./picture-size.ts";

test.each([
  ["a photo as wide as the column", { width: 4000, height: 3000 }, 450],
  ["a tall one no taller than most of the screen", { width: 1000, height: 3000 }, 576],
  ["an icon at twice its size", { width: 20, height: 10 }, 20],
])("draws %s", (_, shape, heightPx) => {
  expect(heightOf(shape, 600, 800)).toBe(heightPx);
});

test("a small picture is no wider than twice its pixels", () => {
  expect(widthOf({ width: 20, height: 10 })).toBe("min(100%, calc(72dvh * 2), 40px)");
  expect(sizesOf({ width: 20, height: 10 })).toContain("min(600px, calc(72dvh * 2), 40px)");
});
