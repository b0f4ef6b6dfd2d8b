import { limits } from "@quick-photos/contract";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { animatedAvif, animatedPng, animation, hugePng, insertChunk, quarters } from "../../test/support/images.ts";
import type { MediaErrorCode } from "../media-error.ts";
import { decodeImage } from "./decode-image.ts";
import { hasSeveralFrames } from "./formats/has-several-frames.ts";
import { riffChunks, webpOf } from "./formats/riff-chunks.ts";
import { renderPhoto } from "./render-photo.ts";
import { renderPicture } from "./render-picture.ts";

async function expectRefusal(bytes: Uint8Array, code: MediaErrorCode, reason: RegExp) {
  const refusal = expect.objectContaining({ name: "MediaError", code, message: expect.stringMatching(reason) });
  await expect(renderPhoto(bytes)).rejects.toEqual(refusal);
  await expect(renderPicture(bytes)).rejects.toEqual(refusal);
}

const isoFile = (brand: string, other = "mif1") =>
  Buffer.from(`\0\0\0\x18ftyp${brand}\0\0\0\0${brand}${other}`, "latin1");
const small = await quarters({ width: 40, height: 30 }).png().toBuffer();
const gif = await animation("gif");
const animatedWebp = await animation("webp");
const avif = await sharp(small).avif({ effort: 0 }).toBuffer();
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
    ["a video", isoFile("isom", "mp42"), "UPLOAD_TYPE_UNSUPPORTED", /video/],
    ["an animated WebP", animatedWebp, "UPLOAD_TYPE_UNSUPPORTED", /[Aa]nimated/],
    ["an animated PNG", animatedPng(small), "UPLOAD_TYPE_UNSUPPORTED", /[Aa]nimated/],
    ["an animated AVIF", animatedAvif(avif), "UPLOAD_TYPE_UNSUPPORTED", /[Aa]nimated/],
    ["a HEIC where it is not decoded", isoFile("heic"), "UPLOAD_TYPE_UNSUPPORTED", /heic/],
    ["a JPEG signature alone", Buffer.from("ffd8ff", "hex"), "IMAGE_UNREADABLE", /broken/],
    [
      "a JPEG signature before a text",
      Buffer.from("\xff\xd8\xff words <svg/>", "latin1"),
      "IMAGE_UNREADABLE",
      /broken/,
    ],
    ["an AVIF signature alone", isoFile("avif"), "IMAGE_UNREADABLE", /broken/],
  ] as const)("%s", async (_, bytes, code, reason) => {
    await expectRefusal(bytes, code, reason);
  });
});

describe("what only looks as if it moved is accepted", async () => {
  const jpeg = await sharp(small).jpeg().toBuffer();
  const oneFrame = animatedWebp.subarray(0, animatedWebp.lastIndexOf("ANMF", undefined, "latin1"));
  const phoneVideo = Buffer.concat([isoFile("isom", "mp42"), Buffer.alloc(5000, "moov")]);
  test.each([
    ["a PNG that says acTL in a comment", insertChunk(small, "tEXt", "Comment\0a chunk acTL\0\0\0\x02")],
    ["an animated PNG of one frame", animatedPng(small, 1)],
    ["a WebP of one frame", webpOf([...riffChunks(oneFrame)].map(({ type, data }) => [type, data]))],
    ["a JPEG with a video behind it", Buffer.concat([jpeg, phoneVideo])],
  ])("%s", async (_, bytes) => {
    expect(await renderPhoto(bytes)).toMatchObject({ width: expect.any(Number) });
  });

  test("an AVIF with a track beside its picture, or of one picture", () => {
    // The track is not whole enough to be decoded, but it says how many pictures it has.
    expect(hasSeveralFrames(animatedAvif(avif), "image/avif")).toBe(true);
    expect(hasSeveralFrames(animatedAvif(avif, { brand: "avif" }), "image/avif")).toBe(false);
    expect(hasSeveralFrames(animatedAvif(avif, { frames: 1 }), "image/avif")).toBe(false);
  });
});

describe("an image with too many pixels is refused by its header, before it is decoded", () => {
  test.each([
    [50_000, 50_000],
    [11_001, 10_000],
    [1_000_000, 111],
  ])("%i x %i", async (width, height) => {
    const bomb = hugePng(width, height);
    expect(bomb.byteLength).toBeLessThan(100);
    await expectRefusal(bomb, "IMAGE_TOO_LARGE", new RegExp(`${width} x ${height}`));
  });

  test("and the decoder has the same limit, whatever it was told about the header", async () => {
    const decoded = decodeImage(hugePng(11_001, 10_000), {
      deepWithProfile: false,
      maxSide: 2048,
      failOn: "truncated",
    });
    await expect(decoded).rejects.toMatchObject({ cause: { message: expect.stringMatching(/pixel limit/) } });
  });

  test.each([
    ["a phone's 50 megapixels", 8160, 6144],
    ["another phone's", 8192, 6144],
    ["a panorama", 16382, 3628],
    ["a phone's 108 megapixels", 12000, 9000],
    ["as many as may be", 10_000, limits.pixels / 10_000],
  ])("%s are not too many", async (_, width, height) => {
    // Only its size is right: the decoder is let at it and finds that the pixels are missing.
    await expectRefusal(hugePng(width, height), "IMAGE_UNREADABLE", /broken or incomplete/);
  });
});

test("a file that goes on after its image is accepted, and nothing of the rest is kept", async () => {
  const secret = "<script>alert('polyglot')</script>";
  const polyglot = Buffer.concat([await sharp(small).jpeg().toBuffer(), Buffer.from(secret)]);
  const { renditions } = await renderPhoto(polyglot);
  for (const { webp, jpeg } of Object.values(renditions)) {
    for (const bytes of [webp, jpeg]) expect(bytes.includes("polyglot")).toBe(false);
  }
});
