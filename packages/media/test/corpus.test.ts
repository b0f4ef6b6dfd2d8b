import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { renderPhoto } from "../src/processing/render-photo.ts";
import { animatedPng, animation, detailed, hugePng, quarters } from "./support/images.ts";

const small = () => quarters({ width: 60, height: 40 });
const turned = (orientation: number) =>
  quarters({ width: 60, height: 40, orientation }).jpeg().withMetadata({ orientation }).toBuffer();
const png = await small().png().toBuffer();
const jpeg = await detailed(200, 150).jpeg().toBuffer();

/** What an image becomes: its size in pixels, or the reason why not. */
type Outcome = "60x40" | "200x150" | "IMAGE_UNREADABLE" | "IMAGE_TOO_LARGE" | "UPLOAD_TYPE_UNSUPPORTED";

type Entry = [name: string, image: Promise<Uint8Array> | Uint8Array, outcome: Outcome];

const real: Entry[] = [
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((side): Entry => [`orientation ${side}`, turned(side), "60x40"]),
  ["CMYK", small().toColourspace("cmyk").withIccProfile("cmyk").jpeg().toBuffer(), "60x40"],
  ["grey", small().toColourspace("b-w").jpeg().toBuffer(), "60x40"],
  ["progressive", small().jpeg({ progressive: true }).toBuffer(), "60x40"],
  ["full colour", small().jpeg({ chromaSubsampling: "4:4:4" }).toBuffer(), "60x40"],
  ["wide gamut", small().withIccProfile("p3").jpeg().toBuffer(), "60x40"],
  ["16-bit", small().toColourspace("rgb16").png().toBuffer(), "60x40"],
  ["16-bit wide gamut", small().toColourspace("rgb16").withIccProfile("p3").png().toBuffer(), "60x40"],
  ["interlaced", small().png({ progressive: true }).toBuffer(), "60x40"],
  ["palette", small().png({ palette: true }).toBuffer(), "60x40"],
  ["transparent", small().ensureAlpha(0.5).png().toBuffer(), "60x40"],
  ["WebP", small().webp().toBuffer(), "60x40"],
  ["lossless WebP", small().webp({ lossless: true }).toBuffer(), "60x40"],
  ["AVIF", small().avif().toBuffer(), "60x40"],
];

const hostile: Entry[] = [
  ["zero bytes", new Uint8Array(), "IMAGE_UNREADABLE"],
  ["a page that is also a JPEG", Buffer.concat([jpeg, Buffer.from("<script>")]), "200x150"],
  ["an SVG", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"), "UPLOAD_TYPE_UNSUPPORTED"],
  ["an animated WebP", animation("webp"), "UPLOAD_TYPE_UNSUPPORTED"],
  ["an animated GIF", animation("gif"), "UPLOAD_TYPE_UNSUPPORTED"],
  ["an animated PNG", animatedPng(png), "UPLOAD_TYPE_UNSUPPORTED"],
  ["110 megapixels in 90 bytes", hugePng(11_000, 10_001), "IMAGE_TOO_LARGE"],
  ["2.5 gigapixels in 90 bytes", hugePng(50_000, 50_000), "IMAGE_TOO_LARGE"],
  ["a header without pixels", hugePng(1_000, 1_000), "IMAGE_UNREADABLE"],
  ["text after a JPEG's signature", Buffer.from("\xff\xd8\xff words", "latin1"), "IMAGE_UNREADABLE"],
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map(
    (tenths): Entry => [
      `a JPEG cut off after ${tenths} tenths`,
      jpeg.subarray(0, (jpeg.byteLength * tenths) / 10),
      "IMAGE_UNREADABLE",
    ],
  ),
];

async function outcomeOf(bytes: Uint8Array): Promise<string> {
  return renderPhoto(bytes).then(
    ({ width, height }) => `${width}x${height}`,
    (error: { code?: string }) => String(error.code),
  );
}

describe.each([
  ["real", real],
  ["hostile", hostile],
])("the %s images of the corpus", (_, entries) => {
  test.each(entries)("%s", async (_name, image, outcome) => {
    expect(await outcomeOf(await image)).toBe(outcome);
  });
});

test("what is accepted is served in sRGB and without a word about where it is from", async () => {
  for (const [name, image] of real) {
    const { renditions } = await renderPhoto(await image);
    for (const { webp, jpeg: fallback } of Object.values(renditions)) {
      for (const bytes of [webp, fallback]) {
        const { space, exif, xmp, iptc, icc, orientation } = await sharp(bytes).metadata();
        expect({ name, space, exif, xmp, iptc, icc, orientation }).toEqual({ name, space: "srgb" });
      }
    }
  }
});
