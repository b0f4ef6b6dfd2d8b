import path from "node:path";
import sharp, { type Sharp } from "sharp";

/** A file to be rendered. */
export interface BenchImage {
  name: string;
  file: string;
  contentType: string;
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
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

/** Writes a JPEG, a progressive one and a WebP of this size. */
export async function makeImages(folder: string, size: { width: number; height: number }): Promise<BenchImage[]> {
  const { data, info } = await (await photoLike(size.width, size.height)).raw().toBuffer({ resolveWithObject: true });
  const source = () => sharp(data, { raw: info });
  const formats = [
    { name: "JPEG", contentType: "image/jpeg", encoded: source().jpeg({ quality: 90 }) },
    { name: "progressive JPEG", contentType: "image/jpeg", encoded: source().jpeg({ quality: 90, progressive: true }) },
    { name: "WebP", contentType: "image/webp", encoded: source().webp({ quality: 85, effort: 0 }) },
  ];
  const images: BenchImage[] = [];
  for (const { name, contentType, encoded } of formats) {
    const file = path.join(folder, `${size.width}-${name.replaceAll(" ", "-")}`);
    await encoded.toFile(file);
    images.push({ name, file, contentType });
  }
  return images;
}
