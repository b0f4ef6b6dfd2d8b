import { expect, test } from "vitest";
import { placeholderColor, placeholderImage } from "./placeholder-of.ts";

/** The ThumbHash of the sunrise in the algorithm's own demonstration (evanw.github.io/thumbhash). */
const sunrise = "1QcSHQRnh493V4dIh4eXh1h4kJUI";

test("a ThumbHash becomes a picture and a colour", () => {
  expect(placeholderImage(sunrise)).toMatch(/^data:image\/png;base64,/);
  expect(placeholderColor(sunrise)).toMatch(/^rgb\(\d+ \d+ \d+\)$/);
});

test("what is no ThumbHash becomes nothing", () => {
  for (const text of ["", "%%%"]) {
    expect(placeholderImage(text)).toBeUndefined();
    expect(placeholderColor(text)).toBeUndefined();
  }
});
