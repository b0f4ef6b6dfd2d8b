import { describe, expect, test } from "vitest";
import { readImage } from "../src/processing/read-image.ts";
import { aroundAvif, aroundJpeg, aroundPng, aroundWebp, type Spoiled } from "./support/damage.ts";
import { noisy } from "./support/images.ts";
import { restartedJpeg } from "./support/restarted-jpeg.ts";

const [width, height] = [160, 120];
const picture = () => noisy(width, height);

/** Every kind of file that is accepted. */
const kinds = [
  { name: "JPEG", encode: picture().jpeg(), around: aroundJpeg },
  { name: "JPEG of grey", encode: picture().greyscale().toColourspace("b-w").jpeg(), around: aroundJpeg },
  { name: "progressive JPEG", encode: picture().jpeg({ progressive: true }), around: aroundJpeg },
  { name: "PNG", encode: picture().png(), around: aroundPng },
  { name: "interlaced PNG", encode: picture().png({ progressive: true }), around: aroundPng },
  { name: "PNG of 16 bits", encode: picture().toColourspace("rgb16").png(), around: aroundPng },
  { name: "WebP", encode: picture().webp(), around: aroundWebp },
  { name: "lossless WebP", encode: picture().webp({ lossless: true }), around: aroundWebp },
  { name: "AVIF", encode: picture().avif({ effort: 0 }), around: aroundAvif },
  { name: "transparent WebP", encode: picture().ensureAlpha(0.5).webp(), around: aroundWebp },
];

/** The pixels of what is accepted; the code of a refusal. */
async function outcomeOf(bytes: Uint8Array): Promise<Buffer | string> {
  return readImage(bytes, 1000).then(
    ({ bitmap }) => bitmap.pixels,
    (error: { code?: string }) => String(error.code),
  );
}

async function expectAll(spoiled: Spoiled[], expected: Buffer | string) {
  const outcomes: string[] = [];
  for (const [name, bytes] of spoiled) {
    const outcome = await outcomeOf(bytes);
    const isRight =
      Buffer.isBuffer(outcome) && Buffer.isBuffer(expected) ? outcome.equals(expected) : outcome === expected;
    outcomes.push(`${name}: ${isRight ? "right" : Buffer.isBuffer(outcome) ? "accepted" : outcome}`);
  }
  expect(outcomes).toEqual(spoiled.map(([name]) => `${name}: right`));
}

/** A file cut off at every sixteenth, and behind nearly all of it, with something in the place of the rest. */
function cut(bytes: Buffer, rest: (missing: number) => Buffer = () => Buffer.alloc(0)): Spoiled[] {
  const ends = [...Array.from({ length: 15 }, (_, index) => (index + 1) / 16), 0.99];
  return ends.map((share): Spoiled => {
    const piece = bytes.subarray(0, bytes.length * share);
    return [`cut off at ${share}`, Buffer.concat([piece, rest(bytes.length - piece.length)])];
  });
}

describe.each(kinds)("a $name", ({ encode, around }) => {
  test("shows the same pixels whatever is wrong around them", async () => {
    const bytes = await encode.toBuffer();
    const pixels = await outcomeOf(bytes);
    expect(pixels).toHaveLength(width * height * 3);
    await expectAll(around(bytes), pixels);
  });

  test("is refused where rows are missing", async () => {
    await expectAll(cut(await encode.toBuffer()), "IMAGE_UNREADABLE");
  });
});

// Zeros are what a WebP says of black: a whole one may end with thousands of them.
test.each(kinds.filter(({ name }) => !name.includes("WebP")))(
  "a $name is refused where zeros are in the place of rows",
  async ({ encode }) => {
    await expectAll(cut(await encode.toBuffer(), Buffer.alloc), "IMAGE_UNREADABLE");
  },
);

// The decoder looks for warnings before each strip of rows, and so not after the last one.
test.each(kinds.filter(({ name }) => name.includes("JPEG")))(
  "a $name is refused where an end marker is in the place of rows",
  async ({ encode }) => {
    const ended = cut(await encode.toBuffer(), () => Buffer.from("ffd9", "hex"));
    await expectAll(ended.slice(0, 14), "IMAGE_UNREADABLE");
  },
);

test("an AVIF may have lost its metadata, but nothing of its pixels", async () => {
  // The encoder writes what is said about a picture behind it, some 800 bytes.
  const about = { IFD0: { ImageDescription: "words, ".repeat(100) } };
  const bytes = await picture().ensureAlpha(0.5).avif({ effort: 0 }).withExif(about).toBuffer();
  expect(await outcomeOf(bytes.subarray(0, -1))).toEqual(await outcomeOf(bytes));
  expect(await outcomeOf(bytes.subarray(0, -700))).toEqual(await outcomeOf(bytes));
  expect(await outcomeOf(bytes.subarray(0, -2000))).toBe("IMAGE_UNREADABLE");
});

describe("a JPEG with restart markers", () => {
  const { head, intervals } = restartedJpeg();
  const end = Buffer.from("ffd9", "hex");
  const jpeg = (...parts: Buffer[]) => Buffer.concat([head, ...parts]);
  const without = (at: number) => intervals.filter((_, index) => index !== at);

  test.each([
    ["whole", jpeg(...intervals, end)],
    ["without an end marker", jpeg(...intervals)],
    ["with a lost interval", jpeg(...without(20), end)],
    ["with a lost marker", jpeg(...intervals.map((data, at) => (at === 20 ? data.subarray(0, 2) : data)))],
    ["with a marker too many", jpeg(...intervals.slice(0, 20), Buffer.from("ffd5", "hex"), ...intervals.slice(20))],
  ])("is accepted %s", async (_, bytes) => {
    expect(await outcomeOf(bytes)).toHaveLength(64 * 64 * 3);
  });

  test("is refused where the last intervals are missing, wherever it was cut off", async () => {
    const data = Buffer.concat(intervals);
    const spoiled = [1, 2, 3, 4, 5, 6, 7, 8, 9, 20, 40, 80, 120].map((missing): Spoiled => {
      return [`${missing + 2} bytes missing`, jpeg(data.subarray(0, -missing - 2))];
    });
    await expectAll(spoiled, "IMAGE_UNREADABLE");
  });
});

test("no file makes anything but a picture or a refusal", async () => {
  const files = await Promise.all(kinds.map(({ encode }) => encode.toBuffer()));
  let state = 7;
  const next = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >> 8) % below;
  };
  const outcomes = new Set<string>();
  for (const file of files) {
    for (let round = 0; round < 12; round++) {
      const bytes = Buffer.from(file);
      // The structure is at the beginning, the rest is pixels.
      for (let change = 0; change <= round % 5; change++) bytes[12 + next(round % 2 === 0 ? 600 : 80)] = next(256);
      const outcome = await outcomeOf(round % 3 === 0 ? bytes.subarray(0, next(bytes.length)) : bytes);
      outcomes.add(Buffer.isBuffer(outcome) ? "a picture" : outcome);
    }
  }
  const known = ["a picture", "IMAGE_TOO_LARGE", "IMAGE_UNREADABLE", "UPLOAD_TYPE_UNSUPPORTED"];
  expect([...outcomes].filter((outcome) => !known.includes(outcome))).toEqual([]);
  expect(outcomes.size).toBeGreaterThan(1);
});
