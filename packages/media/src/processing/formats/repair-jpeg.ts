import { limits } from "@quick-photos/contract";
import { codec } from "../codec.ts";
import { decodeTimeoutSeconds } from "../decode-image.ts";
import { readJpegScans } from "./jpeg-scans.ts";
import { withoutFilling } from "./without-filling.ts";

const endMarker = Buffer.from("ffd9", "hex");

/**
 * Returns a JPEG that ends where its pixels do, null when scans are missing. The data of a scan end with neither zeros nor
 * ones, since what is left of their last byte is filled with ones and nothing but ones is no code.
 */
export function repairJpeg(bytes: Buffer): Buffer | null {
  const { end, isEnded, isFull } = readJpegScans(bytes);
  if (end === 0 || !(isEnded || isFull)) return null;
  const ended = bytes.subarray(0, end + endMarker.length);
  if (isEnded && ended.subarray(end).equals(endMarker)) return ended;
  return Buffer.concat([isEnded ? bytes.subarray(0, end) : withoutFilling(bytes.subarray(0, end)), endMarker]);
}

/** Pixels on the longest side of what is compared: all of a small picture, of 108 megapixels one of every other block. */
const comparedSide = 1024;

/**
 * Returns whether the decoder finds all rows in a repaired JPEG. It does not tell where data ran out and draws the rest
 * grey; but then more data at the end would draw something, and behind a picture that is all there it draws nothing.
 */
export async function hasAllRows(jpeg: Buffer): Promise<boolean> {
  const data = jpeg.subarray(0, -endMarker.length);
  const shown = await drawSample(jpeg);
  return shown.equals(await drawSample(Buffer.concat([data, moreData(data), endMarker])));
}

/** Pixels as they are, none averaged away: the decoder must not shrink while it reads. */
function drawSample(jpeg: Buffer): Promise<Buffer> {
  return codec(jpeg, { failOn: "none", limitInputPixels: limits.pixels })
    .timeout({ seconds: decodeTimeoutSeconds })
    .resize(comparedSide, comparedSide, {
      fit: "inside",
      withoutEnlargement: true,
      kernel: "nearest",
      fastShrinkOnLoad: false,
    })
    .raw()
    .toBuffer();
}

/** Data of no meaning, and between them every restart marker, beginning with the one that these data are waiting for. */
function moreData(data: Buffer): Buffer {
  const next = nextRestart(data);
  const pieces = Array.from({ length: 8 }, (_, turn) => [noise, Buffer.from([0xff, 0xd0 + ((next + turn) % 8)])]);
  return Buffer.concat([...pieces.flat(), noise]);
}

/** The number of the restart marker that comes after the last one in these data; 0 when they have none. */
function nextRestart(data: Buffer): number {
  let at = data.lastIndexOf(0xff);
  while (at > 0 && data[at + 1] === 0) at = data.lastIndexOf(0xff, at - 1);
  const code = data[at + 1] ?? 0;
  return code >= 0xd0 && code <= 0xd7 ? (code - 0xd0 + 1) % 8 : 0;
}

/**
 * Bytes of a linear congruential generator, 0 to 0xfe. The first is no code of zeros: most tables keep those for a block
 * that is like the one before, which would look as if it were not there.
 */
const noise = Buffer.from([0x9b, ...randomBytes(511)]);

function randomBytes(count: number): number[] {
  let state = 1;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >> 16) % 0xff;
  });
}
