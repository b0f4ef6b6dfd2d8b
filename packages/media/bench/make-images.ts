import { writeFileSync } from "node:fs";
import path from "node:path";
import sharp, { type Sharp } from "sharp";

/** A kind of image, at a size that it may have. */
export interface BenchImage {
  name: string;
  width: number;
  height: number;
  encode: (picture: Sharp) => Sharp;
  /** Bytes taken away from its end: none of its rows, but its end marker. */
  missing?: number;
}

/** Something between a smooth sky and leaves: JPEGs of it are as large as a phone's. */
export async function photoLike(width: number, height: number): Promise<Sharp> {
  const pixels = Buffer.alloc(width * height * 3);
  let seed = 1;
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 3) {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
      const grain = (seed % 1_000) / 100;
      const shape = Math.sin(x / 97) * Math.cos(y / 131) * 60 + Math.sin((x + y) / 13) * 14;
      pixels[at] = 120 + shape + grain;
      pixels[at + 1] = 110 + shape * 0.7 + grain;
      pixels[at + 2] = 95 - shape * 0.5 + grain;
    }
  }
  return sharp(pixels, { raw: { width, height, channels: 3 }, limitInputPixels: false });
}

/** Writes an image into a folder and returns its path. */
export async function makeImage(
  folder: string,
  { name, width, height, encode, missing = 0 }: BenchImage,
): Promise<string> {
  const bytes = await encode(await photoLike(width, height)).toBuffer();
  const file = path.join(folder, `${width}-${name.replaceAll(/\W+/g, "-")}`);
  writeFileSync(file, bytes.subarray(0, bytes.length - missing));
  return file;
}
