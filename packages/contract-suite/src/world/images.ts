import { crc32 } from "node:zlib";
import sharp from "sharp";

/** The size of the picture that `createImage` makes, in pixels: small, so that most of a test is not image work. */
export const imageSize = { width: 24, height: 16 };

const background = { r: 40, g: 120, b: 200 };

const encoded = new Map<string, Promise<Buffer>>();

/** Returns a picture of one colour as a PNG; the same bytes for the same size, the caller's to change. */
export async function createImage(size: { width: number; height: number } = imageSize): Promise<Buffer> {
  const key = JSON.stringify(size);
  const image =
    encoded.get(key) ??
    sharp({ create: { ...size, channels: 3, background } })
      .png()
      .toBuffer();
  encoded.set(key, image);
  return Buffer.from(await image);
}

/** Returns a picture as a GIF, which is no photo. */
export function createGif(): Promise<Buffer> {
  return sharp({ create: { ...imageSize, channels: 3, background } })
    .gif()
    .toBuffer();
}

/**
 * Returns a small PNG whose header announces more pixels than any photo may have: what a decompression bomb looks like
 * before it is decoded. The header chunk lies at a fixed place (PNG specification, section 5.6): its type at byte 12,
 * the width at 16, the height at 20, and its checksum at 29.
 */
export async function createHugeImage(): Promise<Buffer> {
  const png = await createImage();
  png.writeUInt32BE(20_000, 16);
  png.writeUInt32BE(20_000, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
}

/** Returns bytes that begin as a PNG and are none. */
export async function createBrokenImage(): Promise<Buffer> {
  return (await createImage()).fill(0xa5, 33);
}
