import { expect, test } from "vitest";
import { rowHeight, rowsOf } from "./photo-rows.ts";

const photos = (count: number) => Array.from({ length: count }, (_, index) => index);
const lengths = (count: number, columns: number, more: boolean) =>
  rowsOf(photos(count), columns, more).map((row) => row.photos.length);

test.each([
  [21, 3, true, [3, 3, 3, 3, 3, 3, 3]],
  [21, 5, true, [7, 5, 5]],
  [21, 5, false, [7, 5, 5, 4]],
  [2, 5, true, [2]],
  [0, 5, false, []],
])("%i photos in %i columns, more to come: %s", (count, columns, more, expected) => {
  expect(lengths(count, columns, more)).toEqual(expected);
});

test("every photo is in its place of the list", () => {
  const rows = rowsOf(photos(23), 5, false);
  expect(rows.flatMap((row) => row.photos)).toEqual(photos(23));
  expect(rows.map(({ first }) => first)).toEqual([0, 7, 12, 17, 22]);
});

test("the first row is two cells high, with the gap between them", () => {
  expect([rowHeight(0, 3, 306), rowHeight(1, 3, 306)]).toEqual([203, 100]);
});
