import { limits } from "@quick-photos/contract";

/**
 * The most pixels that are drawn: no canvas of Safari on a phone holds more than 16,777,216, and it is four times what
 * any size of a photo that the service shows has.
 */
const mostPixels = 16_000_000;

/** The longest side that is drawn, in pixels: half of what any browser takes (16,384), for panoramas. */
const longestSide = 8_192;

/** Qualities of JPEG that are tried one after the other: the first looks like the picture itself. */
const qualities = [0.92, 0.85, 0.7, 0.5];

/** The size something is drawn at so that it keeps its proportions and fits. */
export function fittingSize({ width, height }: { width: number; height: number }): { width: number; height: number } {
  const scale = Math.min(1, Math.sqrt(mostPixels / (width * height)), longestSide / Math.max(width, height));
  const scaled = (side: number) => Math.max(1, Math.floor(side * scale));
  return { width: scaled(width), height: scaled(height) };
}

/** Returns a picture as a plain JPEG that the service takes, on white where it is transparent; null when this browser cannot. */
export async function makeSmaller(image: HTMLImageElement, name: string): Promise<File | null> {
  const canvas = document.createElement("canvas");
  const size = fittingSize({ width: image.naturalWidth, height: image.naturalHeight });
  Object.assign(canvas, size);
  const context = canvas.getContext("2d", { alpha: false });
  if (!context) return null;
  try {
    await image.decode(); // one that is too large for this device fails here, where drawing it would draw nothing
    context.imageSmoothingQuality = "high";
    context.fillStyle = "white";
    context.fillRect(0, 0, size.width, size.height);
    context.drawImage(image, 0, 0, size.width, size.height);
    return await toJpeg(canvas, name.replace(/(\.[^.]*)?$/, ".jpg"));
  } catch {
    return null;
  } finally {
    canvas.width = 0; // its memory is wanted now, not when somebody gets to it
  }
}

async function toJpeg(canvas: HTMLCanvasElement, name: string): Promise<File | null> {
  for (const quality of qualities) {
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", quality));
    if (blob?.type !== "image/jpeg") return null;
    if (blob.size <= limits.uploadBytes) return new File([blob], name, { type: blob.type });
  }
  return null;
}
