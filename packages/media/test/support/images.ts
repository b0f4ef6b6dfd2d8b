import { crc32, deflateSync } from "node:zlib";
import sharp, { type Sharp } from "sharp";

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
  const signature = Buffer.from("89504e470d0a1a0a", "hex");
  const data = deflateSync(Buffer.alloc(64));
  return Buffer.concat([
    signature,
    pngChunk("IHDR", header),
    pngChunk("IDAT", data),
    pngChunk("IEND", Buffer.alloc(0)),
  ]);
}

/** The same PNG with an animation's control chunk before its pixels (APNG specification, `acTL`). */
export function animatedPng(png: Buffer): Buffer {
  const control = Buffer.alloc(8);
  control.writeUInt32BE(2, 0);
  const afterHeader = 8 + 12 + 13;
  return Buffer.concat([png.subarray(0, afterHeader), pngChunk("acTL", control), png.subarray(afterHeader)]);
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

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(4);
  const sum = Buffer.alloc(4);
  frame.writeUInt32BE(data.byteLength);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([frame, body, sum]);
}
