import { expect, test } from "vitest";
import { negotiateFormat } from "./negotiate-format.ts";

test.each([
  ["", "webp"],
  ["*/*", "webp"],
  ["image/webp", "webp"],
  ["IMAGE/WebP", "webp"],
  ["image/webp,*/*;q=0.8", "webp"],
  ["image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8", "webp"],
  ["image/webp;q=0.001, image/jpeg;q=0", "webp"],
  ["image/jpeg;q=0, */*", "webp"],
  ["image/webp;q=0", "jpeg"],
  ["image/webp; q=0.000", "jpeg"],
  ["image/webp;Q=0, */*", "jpeg"],
  ["image/webp;q=0, image/*", "jpeg"],
  ["image/webp;q=0.4, image/jpeg;q=0.5", "jpeg"],
  ["image/webp;q=0.4, */*", "jpeg"],
  ["image/webp;q=0.4, image/*;q=0.5", "jpeg"],
  ["image/jpeg", "jpeg"],
  ["image/*", "jpeg"],
  ["image/webpx, image/*", "jpeg"],
  ["text/html, image/png", "jpeg"],
  ["text/html", "jpeg"],
  // Safari 13, the last browser of any number without WebP.
  ["image/png,image/svg+xml,image/*;q=0.8,video/*;q=0.8,*/*;q=0.5", "jpeg"],
  // Nothing that can be read says nothing.
  ["nonsense", "jpeg"],
])("%j gets %s", (accept, format) => {
  expect(negotiateFormat(accept)).toBe(`image/${format}`);
  expect(negotiateFormat(accept)).toBe(`image/${format}`);
});
