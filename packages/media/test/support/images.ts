import { deflateSync } from "node:zlib";
import sharp, { type Sharp } from "sharp";
import { pngChunk, pngSignature } from "../../src/processing/formats/png-chunks.ts";

/** The colours of the four quarters of `quarters`, as they are seen. */
export const quarterColours = {
  topLeft: [220, 40, 40],
  topRight: [40, 200, 60],
  bottomLeft: [40, 60, 220],
  bottomRight: [240, 220, 40],
} as const;

/** An image of four coloured quarters, as the raw pixels that a camera held in this EXIF orientation stores. */
export function quarters(o: { width: number; height: number; orientation?: number }): Sharp {
  const { width, height, orientation = 1 } = o;
  const [columns, rows] = orientation < 5 ? [width, height] : [height, width];
  const pixels = Buffer.alloc(columns * rows * 3);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const { x, y } = seenAt(orientation, { row, column, width, height });
      pixels.set(colourAt(x < width / 2, y < height / 2), (row * columns + column) * 3);
    }
  }
  return sharp(pixels, { raw: { width: columns, height: rows, channels: 3 } });
}

/** An image with so much detail that its bytes are worth truncating. */
export function detailed(width: number, height: number): Sharp {
  const pixels = Buffer.alloc(width * height * 3);
  for (let i = 0; i < pixels.byteLength; i++) pixels[i] = (i * i) % 251;
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

/** An image that no format makes much smaller: whatever is missing of its bytes, pixels are missing. */
export function noisy(width: number, height: number): Sharp {
  const pixels = Buffer.alloc(width * height * 3);
  let state = 1;
  for (let i = 0; i < pixels.byteLength; i++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    pixels[i] = state >> 16;
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

/** Where a stored pixel is seen: EXIF 2.32, tag 274, says which visual edge row 0 and column 0 are. */
function seenAt(orientation: number, at: { row: number; column: number; width: number; height: number }) {
  const { row, column } = at;
  const [right, bottom] = [at.width - 1, at.height - 1];
  switch (orientation) {
    case 2:
      return { x: right - column, y: row };
    case 3:
      return { x: right - column, y: bottom - row };
    case 4:
      return { x: column, y: bottom - row };
    case 5:
      return { x: row, y: column };
    case 6:
      return { x: right - row, y: column };
    case 7:
      return { x: right - row, y: bottom - column };
    case 8:
      return { x: row, y: bottom - column };
    default:
      return { x: column, y: row };
  }
}

function colourAt(left: boolean, top: boolean): readonly number[] {
  if (top) return left ? quarterColours.topLeft : quarterColours.topRight;
  return left ? quarterColours.bottomLeft : quarterColours.bottomRight;
}

/** A valid PNG header for an image of any size, with next to no data behind it. */
export function hugePng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  const data = deflateSync(Buffer.alloc(64));
  return Buffer.concat([
    pngSignature,
    pngChunk("IHDR", header),
    pngChunk("IDAT", data),
    pngChunk("IEND", Buffer.alloc(0)),
  ]);
}

/** The same PNG with an animation's control chunk before its pixels (PNG specification, `acTL`). */
export function animatedPng(png: Buffer, frames = 2): Buffer {
  return insertChunk(png, "acTL", `\0\0\0${String.fromCharCode(frames)}\0\0\0\0`);
}

/** The same PNG with another chunk behind its header. */
export function insertChunk(png: Buffer, type: string, data: string): Buffer {
  const afterHeader = 8 + 12 + 13;
  const chunk = pngChunk(type, Buffer.from(data, "latin1"));
  return Buffer.concat([png.subarray(0, afterHeader), chunk, png.subarray(afterHeader)]);
}

/** The same AVIF with a track of several pictures behind it, of which only the number is said. */
export function animatedAvif(avif: Buffer, { brand = "avis", frames = 2 } = {}): Buffer {
  const samples = Buffer.alloc(12);
  samples.writeUInt32BE(frames, 8);
  const track = ["stbl", "minf", "mdia", "trak", "moov"].reduce(
    (inner, type) => isoBox(type, inner),
    isoBox("stsz", samples),
  );
  const whole = Buffer.concat([avif, track]);
  whole.write(brand, 8, "latin1");
  return whole;
}

function isoBox(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + content.length);
  head.write(type, 4, "latin1");
  return Buffer.concat([head, content]);
}

/** Two frames as one animated WebP or GIF. */
export async function animation(format: "webp" | "gif"): Promise<Buffer> {
  const frames = await Promise.all(["red", "blue"].map((background) => solid(background).png().toBuffer()));
  return sharp(frames, { join: { animated: true } })
    .toFormat(format)
    .toBuffer();
}

function solid(background: string): Sharp {
  return sharp({ create: { width: 32, height: 32, channels: 3, background } });
}
