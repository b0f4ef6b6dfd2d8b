import { expect, test } from "vitest";
import { bounded, fitted, mostScale, type View, whole, zoomAbout } from "./zoom.ts";

const stage = { width: 400, height: 800 };

/** The point of a picture, in times of its size that fits, that lies under a point of the stage. */
const under = ({ scale, x, y }: View, point: { x: number; y: number }) => [
  (point.x - x) / scale,
  (point.y - y) / scale,
];

test.each([
  ["wide", { width: 2000, height: 1000 }, { width: 400, height: 200 }],
  ["tall", { width: 500, height: 2000 }, { width: 200, height: 800 }],
  ["tiny, at twice its size", { width: 30, height: 20 }, { width: 60, height: 40 }],
])("all of a picture is seen: %s", (_, picture, size) => expect(fitted(picture, stage)).toEqual(size));

test("what lies under the fingers stays there", () => {
  const point = { x: 120, y: -300 };
  const once = zoomAbout(whole, 2, point);
  expect(under(once, point)).toEqual(under(whole, point));
  const twice = zoomAbout(once, 3.5, { x: -50, y: 10 });
  expect(under(twice, { x: -50, y: 10 })).toEqual(under(once, { x: -50, y: 10 }));
});

test("a picture is never smaller than what fits, nor larger than it looks good", () => {
  expect(zoomAbout(whole, 0.2, { x: 50, y: 50 })).toEqual(whole);
  expect(zoomAbout(whole, 99, { x: 0, y: 0 }).scale).toBe(mostScale);
});

test("it moves as far as its edges, and not where it leaves room", () => {
  const picture = { width: 400, height: 200 };
  expect(bounded({ scale: 2, x: 999, y: 999 }, picture, stage)).toEqual({ scale: 2, x: 200, y: 0 });
  expect(bounded({ scale: 5, x: -999, y: -999 }, picture, stage)).toEqual({ scale: 5, x: -800, y: -100 });
  expect(bounded({ scale: 5, x: -30, y: 40 }, picture, stage)).toEqual({ scale: 5, x: -30, y: 40 });
});
