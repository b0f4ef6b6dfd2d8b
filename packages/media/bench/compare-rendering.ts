import path from "node:path";
import { makeImages } from "./make-images.ts";
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
  const [image] = await makeImages(folder, { width: 4000, height: 3000 });
  if (!image || !isInstalled("vipsthumbnail", "libvips-tools")) return false;
  const thumbnails = (ending: string) => {
    const of = (size: string, at: number) =>
      cpuSecondsOf(`vipsthumbnail "${image.file}" -s ${size} -o "${path.join(folder, `${at}.${ending}[Q=80]`)}"`);
    return sizes.map(of).reduce((sum, seconds) => sum + seconds, 0);
  };
  const ours: number[] = [];
  const webp: number[] = [];
  const jpeg: number[] = [];
  for (let round = 0; round < rounds; round++) {
    ours.push(renderOnce(image.file, image.contentType).cpuSeconds);
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

/** Prints how much memory a photo of 50 megapixels takes. */
export async function measureMemory(folder: string): Promise<boolean> {
  print("\nPeak memory of one photo of 50 megapixels, over the idle process (goal < 200 MB)");
  for (const image of await makeImages(folder, { width: 8660, height: 5773 })) {
    const { peakMb, outcome } = renderOnce(image.file, image.contentType);
    print(`  ${image.name.padEnd(18)} ${peakMb.toFixed(0).padStart(4)} MB   ${outcome}`);
  }
  return true;
}
