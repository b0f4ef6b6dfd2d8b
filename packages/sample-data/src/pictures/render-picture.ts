import type { OverlayOptions } from "sharp";
import type { Canvas, Scene } from "./canvas.ts";
import { createDice } from "./dice.ts";
import type { Palette } from "./palettes.ts";
import { radialGradient, rect } from "./svg.ts";

/** What to draw; the same order gives the same picture. */
export interface PictureOrder {
  seed: string;
  scene: Scene;
  palette: Palette;
  /** Pixels, at least 192 a side. */
  width: number;
  height: number;
}

/** Pixels a side of the tile; no picture may be smaller. */
const grainSize = 192;

/** Film grain, one tile of it: greys around the middle, which a soft light leaves as they are. */
function grain(): OverlayOptions {
  const dice = createDice("grain");
  const pixels = Buffer.alloc(grainSize * grainSize * 3);
  for (let at = 0; at < pixels.length; at += 3) {
    pixels.fill(128 + Math.round((dice.between(-1, 1) + dice.between(-1, 1) + dice.between(-1, 1)) * 9), at, at + 3);
  }
  const raw = { width: grainSize, height: grainSize, channels: 3 } as const;
  return { input: pixels, raw, tile: true, blend: "soft-light" };
}

function vignette({ width, height }: Canvas): string {
  const shade = radialGradient("vignette", [
    [0, "#000000", 0],
    [0.5, "#000000", 0],
    [0.8, "#05040f", 0.1],
    [1, "#05040f", 0.3],
  ]);
  return shade + rect(-width * 0.25, -height * 0.25, width * 1.5, height * 1.5, 'fill="url(#vignette)"');
}

/** Returns the SVG document of a picture. */
export function drawPicture({ seed, scene, palette, width, height }: PictureOrder): string {
  const canvas = { width, height, unit: Math.min(width, height), dice: createDice(seed), palette };
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${scene(canvas)}${vignette(canvas)}</svg>`;
}

/** Makes the JPEG file of a picture; tests of what happens to pictures draw plainer ones. */
export type RenderPicture = (order: PictureOrder) => Promise<Uint8Array>;

/** Returns a picture as the JPEG file that a camera would hand over. */
export async function renderPicture(order: PictureOrder): Promise<Buffer> {
  const { default: sharp } = await import("sharp");
  return sharp(Buffer.from(drawPicture(order)))
    .flatten()
    .composite([grain()])
    .jpeg({ quality: 88 })
    .toBuffer();
}
