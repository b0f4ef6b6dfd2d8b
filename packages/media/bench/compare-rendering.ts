import { statSync } from "node:fs";
import path from "node:path";
import type { Sharp } from "sharp";
import { type BenchImage, makeImage } from "./make-images.ts";
import { cpuSecondsOf, isInstalled, median, print, renderOnce } from "./tools.ts";

const rounds = 5;

/** The sizes of the three renditions, as vipsthumbnail takes them. */
const sizes = ["2048x2048", "1080x", "400x400 --smartcrop centre"];

/**
 * Prints what publishing a 12-megapixel JPEG costs, beside vipsthumbnail making the same files one by one; returns
 * whether there was what to compare with.
 */
export async function compareRendering(folder: string): Promise<boolean> {
  print("\nRendering a 12-megapixel JPEG, processor seconds (median of 5, in turn)");
  const file = await makeImage(folder, { name: "JPEG", width: 4000, height: 3000, encode: jpeg90 });
  if (!isInstalled("vipsthumbnail", "libvips-tools")) return false;
  const thumbnails = (ending: string) => {
    const of = (size: string, at: number) =>
      cpuSecondsOf(`vipsthumbnail "${file}" -s ${size} -o "${path.join(folder, `${at}.${ending}[Q=80]`)}"`);
    return sizes.map(of).reduce((sum, seconds) => sum + seconds, 0);
  };
  const ours: number[] = [];
  const webp: number[] = [];
  const jpeg: number[] = [];
  for (let round = 0; round < rounds; round++) {
    ours.push(renderOnce(file).cpuSeconds);
    webp.push(thumbnails("webp"));
    jpeg.push(thumbnails("jpg"));
  }
  const [own, theirs, cheap] = [median(ours), median(webp) + median(jpeg), median(jpeg)];
  print(`  ours, 3 WebP + 3 JPEG + placeholder    ${own.toFixed(2)}`);
  print(
    `  vipsthumbnail, 3 WebP + 3 JPEG         ${theirs.toFixed(2)}   ratio ${(own / theirs).toFixed(2)} (goal <= 2)`,
  );
  print(
    `  vipsthumbnail, 3 WebP only             ${median(webp).toFixed(2)}   ratio ${(own / median(webp)).toFixed(2)}`,
  );
  print(`  vipsthumbnail, 3 JPEG only             ${cheap.toFixed(2)}   ratio ${(own / cheap).toFixed(2)}`);
  return true;
}

/** Every kind at the most pixels that it may have, in round numbers, and two without their ends, which are repaired. */
const largest: BenchImage[] = [
  { name: "JPEG", width: 12_000, height: 9_000, encode: jpeg90 },
  { name: "WebP", width: 12_000, height: 9_000, encode: (picture) => picture.webp({ quality: 85, effort: 0 }) },
  { name: "PNG", width: 12_000, height: 9_000, encode: (picture) => flat(picture).png() },
  { name: "PNG, 16 bits, clear", width: 12_000, height: 9_000, encode: (picture) => deep(flat(picture)).png() },
  { name: "WebP, clear", width: 8_900, height: 8_900, encode: (picture) => clear(picture).webp({ effort: 0 }) },
  { name: "progressive JPEG", width: 8_192, height: 6_144, encode: progressive },
  { name: "interlaced PNG", width: 8_192, height: 6_144, encode: interlaced },
  { name: "lossless WebP", width: 8_000, height: 5_000, encode: (picture) => drawn(picture).webp({ lossless: true }) },
  { name: "progressive 4:4:4", width: 6_500, height: 4_000, encode: (picture) => progressive(picture, "4:4:4") },
  { name: "AVIF", width: 4_000, height: 3_000, encode: (picture) => picture.avif({ effort: 0 }) },
  { name: "JPEG, no end", width: 12_000, height: 9_000, encode: jpeg90, missing: 2 },
  { name: "progressive, no end", width: 8_192, height: 6_144, encode: progressive, missing: 2 },
  { name: "interlaced, no end", width: 8_192, height: 6_144, encode: interlaced, missing: 20 },
];

function jpeg90(picture: Sharp): Sharp {
  return picture.jpeg({ quality: 90 });
}

function progressive(picture: Sharp, chromaSubsampling = "4:2:0"): Sharp {
  return picture.jpeg({ quality: 75, progressive: true, chromaSubsampling });
}

function interlaced(picture: Sharp): Sharp {
  return flat(picture).png({ progressive: true });
}

/** One colour: a file of 20 MB has room for all pixels then. */
function flat(picture: Sharp): Sharp {
  return picture.linear(0, 120);
}

/** A few colours, as a drawing has. */
function drawn(picture: Sharp): Sharp {
  return picture.blur(9).threshold(110, { greyscale: false });
}

function clear(picture: Sharp): Sharp {
  return picture.ensureAlpha(0.5);
}

function deep(picture: Sharp): Sharp {
  return clear(picture).toColourspace("rgb16");
}

/** Prints how much memory a photo takes, for every kind at the most pixels it may have. */
export async function measureMemory(folder: string): Promise<boolean> {
  print("\nPeak memory of one photo, its file included, over the idle process (goal < 200 MB)");
  for (const image of largest) {
    const file = await makeImage(folder, image);
    const { peakMb, outcome } = renderOnce(file);
    const { name, width, height } = image;
    const size = `${((width * height) / 1e6).toFixed(0).padStart(3)} megapixels, ${(statSync(file).size / 1e6).toFixed(1).padStart(4)} MB`;
    print(`  ${name.padEnd(20)} ${size}   ${peakMb.toFixed(0).padStart(4)} MB   ${outcome}`);
  }
  return true;
}
