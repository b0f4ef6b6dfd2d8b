import sharp from "sharp";
import { thumbHashToRGBA } from "thumbhash";
import { expect, test } from "vitest";
import { quarterColours, quarters } from "../../test/support/images.ts";
import { renditionSizes } from "../rendition-sizes.ts";
import type { EncodedImage } from "./encode-image.ts";
import { renderPhoto } from "./render-photo.ts";
import { renderPicture } from "./render-picture.ts";

/** The colours in the middles of an image's quarters. */
async function seenColours(image: Uint8Array) {
  const { data, info } = await sharp(image).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => {
    const start = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels;
    return [...data.subarray(start, start + 3)];
  };
  return {
    topLeft: at(0.25, 0.25),
    topRight: at(0.75, 0.25),
    bottomLeft: at(0.25, 0.75),
    bottomRight: at(0.75, 0.75),
  };
}

function expectColours(seen: Record<string, number[]>, expected: Record<string, readonly number[]>) {
  for (const [quarter, colour] of Object.entries(expected)) {
    const distance = Math.max(...colour.map((value, channel) => Math.abs(value - (seen[quarter]?.[channel] ?? 999))));
    expect(distance, `${quarter}: ${seen[quarter]} instead of ${colour}`).toBeLessThan(16);
  }
}

/** The sizes of renditions, the same in both formats. */
async function sizes(renditions: Record<string, EncodedImage>) {
  const entries = Object.entries(renditions).map(async ([name, { webp, jpeg }]) => {
    const { width, height } = await sharp(webp).metadata();
    expect(await sharp(jpeg).metadata()).toMatchObject({ format: "jpeg", width, height });
    return [name, [width, height]];
  });
  return Object.fromEntries(await Promise.all(entries));
}

test.each([1, 2, 3, 4, 5, 6, 7, 8])("a photo held in orientation %i comes out upright", async (orientation) => {
  const stored = await quarters({ width: 640, height: 480, orientation })
    .jpeg()
    .withMetadata({ orientation })
    .toBuffer();
  const photo = await renderPhoto(stored);
  expect([photo.width, photo.height]).toEqual([640, 480]);
  expect(await sizes(photo.renditions)).toEqual({ thumb: [400, 400], feed: [640, 480], full: [640, 480] });
  for (const { webp, jpeg } of Object.values(photo.renditions)) {
    expectColours(await seenColours(webp), quarterColours);
    expectColours(await seenColours(jpeg), quarterColours);
  }
});

test.each(["png", "webp", "avif"] as const)("a turned %s comes out upright", async (format) => {
  const stored = await quarters({ width: 300, height: 200, orientation: 6 })
    .toFormat(format)
    .withMetadata({ orientation: 6 })
    .toBuffer();
  const photo = await renderPhoto(stored);
  expect([photo.width, photo.height]).toEqual([300, 200]);
  expectColours(await seenColours(photo.renditions.full.webp), quarterColours);
});

test.each([
  { name: "a camera's landscape", size: [4000, 3000], thumb: [400, 400], feed: [1080, 810], full: [2048, 1536] },
  { name: "a portrait", size: [3000, 4000], thumb: [400, 400], feed: [1080, 1440], full: [1536, 2048] },
  { name: "a panorama", size: [6000, 600], thumb: [205, 205], feed: [1080, 108], full: [2048, 205] },
  { name: "a small one", size: [120, 90], thumb: [90, 90], feed: [120, 90], full: [120, 90] },
  { name: "one pixel", size: [1, 1], thumb: [1, 1], feed: [1, 1], full: [1, 1] },
  { name: "an icon", size: [20, 20], thumb: [20, 20], feed: [20, 20], full: [20, 20] },
  { name: "a line", size: [20_000, 1], thumb: [1, 1], feed: [1080, 1], full: [2048, 1] },
])("$name is fitted and never enlarged", async ({ size: [width = 0, height = 0], thumb, feed, full }) => {
  const bytes = await sharp({ create: { width, height, channels: 3, background: "teal" } })
    .png()
    .toBuffer();
  const photo = await renderPhoto(bytes);
  expect([photo.width, photo.height]).toEqual([width, height]);
  expect(await sizes(photo.renditions)).toEqual({ thumb, feed, full });
  const picture = await sharp((await renderPicture(bytes)).webp).metadata();
  expect(picture.width).toBeLessThanOrEqual(Math.min(256, width, height));
  const said = renditionSizes({ width, height });
  expect({ thumb, feed, full }).toEqual(
    Object.fromEntries(Object.entries(said).map(([name, size]) => [name, [size.width, size.height]])),
  );
});

/** A colour of sRGB in a file of another colour space; its profile says which. */
const greenish = { create: { width: 64, height: 64, channels: 3, background: { r: 60, g: 200, b: 80 } } } as const;

test.each([
  ["sRGB", sharp(greenish).png()],
  ["Display P3", sharp(greenish).withIccProfile("p3").png()],
  ["16-bit sRGB", sharp(greenish).toColourspace("rgb16").png()],
  ["16-bit Display P3", sharp(greenish).toColourspace("rgb16").withIccProfile("p3").png()],
])("a photo in %s keeps its colours", async (_, source) => {
  const bytes = await source.toBuffer();
  const photo = await renderPhoto(bytes);
  const colour = [60, 200, 80];
  expectColours(await seenColours(photo.renditions.full.webp), { topLeft: colour, bottomRight: colour });
});

test("the wide-gamut sources really store other numbers", async () => {
  for (const source of [sharp(greenish), sharp(greenish).toColourspace("rgb16")]) {
    const wide = await source.withIccProfile("p3").png().toBuffer();
    const [red = 0] = await sharp(wide, { ignoreIcc: true }).raw({ depth: "uchar" }).toBuffer();
    expect(Math.abs(red - 60)).toBeGreaterThan(20);
  }
});

test.each([
  ["CMYK", sharp(greenish).toColourspace("cmyk").withIccProfile("cmyk").jpeg()],
  ["progressive", sharp(greenish).jpeg({ progressive: true })],
  ["interlaced", sharp(greenish).png({ progressive: true })],
  ["palette", sharp(greenish).png({ palette: true })],
] as const)("a %s photo is rendered", async (_, source) => {
  const { renditions } = await renderPhoto(await source.toBuffer());
  const [colour] = Object.values(await seenColours(renditions.full.webp));
  // CMYK inks reach no such green, so the neighbourhood is wide.
  for (const [channel, value] of [60, 200, 80].entries())
    expect(Math.abs((colour?.[channel] ?? 999) - value)).toBeLessThan(60);
});

test("a grey photo stays grey", async () => {
  const grey = await sharp(greenish).greyscale().toColourspace("b-w").jpeg().toBuffer();
  const [seen] = Object.values(await seenColours((await renderPhoto(grey)).renditions.full.webp));
  expect(new Set(seen).size).toBe(1);
});

/** One colour that is nearly transparent. */
const clear = sharp({ create: { ...greenish.create, channels: 4, background: { r: 209, g: 9, b: 9, alpha: 0.1 } } });

test.each([
  ["PNG", clear.clone().png(), [250, 230, 230]],
  ["16-bit PNG", clear.clone().toColourspace("rgb16").png(), [250, 230, 230]],
  ["16-bit PNG in Display P3", clear.clone().toColourspace("rgb16").withIccProfile("p3").png(), [250, 230, 230]],
  ["palette PNG", clear.clone().png({ palette: true }), [250, 230, 230]],
  ["grey PNG", clear.clone().toColourspace("b-w").png(), [237, 237, 237]],
  ["WebP", clear.clone().webp(), [250, 230, 230]],
  ["AVIF", clear.clone().avif(), [250, 230, 230]],
] as const)(
  "a transparent %s is laid on white, in every rendition and in the placeholder",
  async (_, source, colour) => {
    const bytes = await source.toBuffer();
    const { renditions, placeholder } = await renderPhoto(bytes);
    for (const { webp, jpeg } of [...Object.values(renditions), await renderPicture(bytes)]) {
      for (const image of [webp, jpeg]) {
        expect(await sharp(image).metadata()).toMatchObject({ hasAlpha: false });
        expectColours(await seenColours(image), { topLeft: colour, bottomRight: colour });
      }
    }
    const { w: width, h: height, rgba } = thumbHashToRGBA(Buffer.from(placeholder, "base64"));
    const preview = sharp(rgba, { raw: { width, height, channels: 4 } });
    expect((await preview.stats()).isOpaque).toBe(true);
    expectColours(await seenColours(await preview.png().toBuffer()), { topLeft: colour });
  },
);

test("the placeholder is a ThumbHash with the photo's shape and colours", async () => {
  const { placeholder } = await renderPhoto(await quarters({ width: 640, height: 320 }).png().toBuffer());
  const preview = thumbHashToRGBA(Buffer.from(placeholder, "base64"));
  expect(preview.w).toBeGreaterThan(preview.h);
  const pixels = sharp(preview.rgba, { raw: { width: preview.w, height: preview.h, channels: 4 } });
  const { topLeft, bottomLeft } = await seenColours(await pixels.png().toBuffer());
  expect(topLeft[0]).toBeGreaterThan(topLeft[2] ?? 0);
  expect(bottomLeft[2]).toBeGreaterThan(bottomLeft[0] ?? 0);
  expect(placeholder.length).toBeLessThan(48);
});

test("the same photo is rendered to the same bytes", async () => {
  const bytes = await quarters({ width: 640, height: 480 }).jpeg().toBuffer();
  expect(await renderPhoto(bytes)).toEqual(await renderPhoto(bytes));
});
