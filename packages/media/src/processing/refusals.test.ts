import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { animatedPng, animation, detailed, hugePng, quarters } from "../../test/support/images.ts";
import type { AcceptedContentType } from "../limits.ts";
import type { MediaErrorCode } from "../media-error.ts";
import { decodeImage } from "./decode-image.ts";
import { canDecode } from "./inspect-image.ts";
import { renderPhoto } from "./render-photo.ts";
import { renderPicture } from "./render-picture.ts";

async function expectRefusal(bytes: Uint8Array, announced: AcceptedContentType, code: MediaErrorCode, reason: RegExp) {
  const refusal = expect.objectContaining({ name: "MediaError", code, message: expect.stringMatching(reason) });
  await expect(renderPhoto(bytes, announced)).rejects.toEqual(refusal);
  await expect(renderPicture(bytes, announced)).rejects.toEqual(refusal);
}

const isoFile = (brand: string) => Buffer.from(`\0\0\0\x18ftyp${brand}\0\0\0\0${brand}mif1`, "latin1");
const small = await quarters({ width: 40, height: 30 }).png().toBuffer();
const gif = await animation("gif");
const animatedWebp = await animation("webp");
const tiff = await sharp(small).tiff().toBuffer();

describe("what is no still image is refused by name", () => {
  test.each([
    ["a text", Buffer.from("just some words, saved as holiday.jpg"), "IMAGE_UNREADABLE", /not an image/],
    ["nothing", new Uint8Array(), "IMAGE_UNREADABLE", /not an image/],
    ["a megabyte of zeros", new Uint8Array(1_000_000), "IMAGE_UNREADABLE", /not an image/],
    ["an SVG", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"), "UPLOAD_TYPE_UNSUPPORTED", /svg/],
    ["an SVG with a prologue", Buffer.from("\ufeff<?xml version='1.0'?>\n<svg/>"), "UPLOAD_TYPE_UNSUPPORTED", /svg/],
    ["a PDF", Buffer.from("%PDF-1.7\n"), "UPLOAD_TYPE_UNSUPPORTED", /pdf/],
    ["a GIF", gif, "UPLOAD_TYPE_UNSUPPORTED", /gif/],
    ["a TIFF", tiff, "UPLOAD_TYPE_UNSUPPORTED", /tiff/],
    ["a video", isoFile("isom"), "UPLOAD_TYPE_UNSUPPORTED", /video/],
    ["an animated WebP", animatedWebp, "UPLOAD_TYPE_UNSUPPORTED", /[Aa]nimated/],
    ["an animated PNG", animatedPng(small), "UPLOAD_TYPE_UNSUPPORTED", /[Aa]nimated/],
    ["an animated AVIF", isoFile("avis"), "UPLOAD_TYPE_UNSUPPORTED", /[Aa]nimated/],
    ["a JPEG signature alone", Buffer.from("ffd8ff", "hex"), "IMAGE_UNREADABLE", /broken/],
    [
      "a JPEG signature before a text",
      Buffer.from("\xff\xd8\xff words <svg/>", "latin1"),
      "IMAGE_UNREADABLE",
      /broken/,
    ],
    ["an AVIF signature alone", isoFile("avif"), "IMAGE_UNREADABLE", /broken/],
  ] as const)("%s", async (_, bytes, code, reason) => {
    await expectRefusal(bytes, "image/jpeg", code, reason);
  });
});

describe("an image under another type's name is refused, whatever the two are", () => {
  const formats = ["jpeg", "png", "webp", "avif"] as const;
  const pairs = formats.flatMap((actual) => formats.map((announced) => ({ actual, announced })));
  test.each(pairs)("$actual announced as $announced", async ({ actual, announced }) => {
    const bytes = await sharp(small).toFormat(actual).toBuffer();
    if (actual === announced) expect(await renderPhoto(bytes, `image/${announced}`)).toMatchObject({ width: 40 });
    else
      await expectRefusal(bytes, `image/${announced}`, "UPLOAD_TYPE_UNSUPPORTED", new RegExp(`but is image/${actual}`));
  });
});

describe("an image cut off anywhere is refused", () => {
  const files = [
    { name: "jpeg", announced: "image/jpeg", encode: () => detailed(320, 240).jpeg() },
    { name: "progressive jpeg", announced: "image/jpeg", encode: () => detailed(320, 240).jpeg({ progressive: true }) },
    { name: "png", announced: "image/png", encode: () => detailed(320, 240).png() },
    { name: "interlaced png", announced: "image/png", encode: () => detailed(320, 240).png({ progressive: true }) },
    { name: "webp", announced: "image/webp", encode: () => detailed(320, 240).webp() },
    { name: "avif", announced: "image/avif", encode: () => detailed(320, 240).avif({ effort: 0 }) },
  ] as const;
  test.each(files)("$name, at every tenth and just before its end", async ({ announced, encode }) => {
    const bytes = await encode().toBuffer();
    expect(await renderPhoto(bytes, announced)).toMatchObject({ width: 320, height: 240 });
    for (const tenths of [1, 2, 3, 4, 5, 6, 7, 8, 9, 9.9]) {
      const piece = bytes.subarray(0, (bytes.byteLength * tenths) / 10);
      await expectRefusal(piece, announced, "IMAGE_UNREADABLE", /broken/);
    }
  });
});

describe("an image with too many pixels is refused by its header, before it is decoded", () => {
  test.each([
    [50_000, 50_000],
    [10_001, 5_000],
    [1_000_000, 51],
  ])("%i x %i", async (width, height) => {
    const bomb = hugePng(width, height);
    expect(bomb.byteLength).toBeLessThan(100);
    await expectRefusal(bomb, "image/png", "IMAGE_TOO_LARGE", new RegExp(`${width} x ${height}`));
  });

  test("and the decoder has the same limit, whatever it was told about the header", async () => {
    const decoded = decodeImage(hugePng(10_001, 5_000), { width: 1, height: 1, deepWithProfile: false }, 2048);
    await expect(decoded).rejects.toMatchObject({ cause: { message: expect.stringMatching(/pixel limit/) } });
  });

  test("exactly 50 megapixels are not too many", async () => {
    // Only its size is right: the decoder is let at it and finds that the pixels are missing.
    await expectRefusal(hugePng(10_000, 5_000), "image/png", "IMAGE_UNREADABLE", /broken or incomplete/);
  });
});

test("a file that goes on after its image is accepted, and nothing of the rest is kept", async () => {
  const secret = "<script>alert('polyglot')</script>";
  const polyglot = Buffer.concat([await sharp(small).jpeg().toBuffer(), Buffer.from(secret)]);
  const { renditions } = await renderPhoto(polyglot, "image/jpeg");
  for (const { webp, jpeg } of Object.values(renditions)) {
    for (const bytes of [webp, jpeg]) expect(bytes.includes("polyglot")).toBe(false);
  }
});

test("only HEIC depends on how the decoder was built", () => {
  expect(canDecode("image/avif")).toBe(true);
  expect(canDecode("image/heic")).toBe(sharp.format.heif.input.fileSuffix?.includes(".heic"));
});
