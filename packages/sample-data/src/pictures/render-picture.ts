import sharp from "sharp";
import type { Canvas, Scene } from "./canvas.ts";
import { createDice } from "./dice.ts";
import type { Palette } from "./palettes.ts";
import { radialGradient, rect } from "./svg.ts";

/** What to draw; the same order gives the same picture. */
export interface PictureOrder {
  seed: string;
  scene: Scene;
  palette: Palette;
  /** Pixels, at least 256 a side. */
  width: number;
  height: number;
}

/** Pixels a side of the tile; no picture may be smaller. */
const grainSize = 256;

/** Film grain, one tile of it: greys around the middle, which a soft light leaves as they are. */
function grain(): Buffer {
  const dice = createDice("grain");
  const level = () => 128 + Math.round((dice.between(-1, 1) + dice.between(-1, 1) + dice.between(-1, 1)) * 9);
  return Buffer.from(Array.from({ length: grainSize * grainSize }, level).flatMap((grey) => [grey, grey, grey]));
}

const grainTile = {
  input: grain(),
  raw: { width: grainSize, height: grainSize, channels: 3 as const },
  tile: true,
  blend: "soft-light" as const,
};

function vignette({ width, height }: Canvas): string {
  const shade = radialGradient("vignette", [
    [0, "#000000", 0],
    [0.5, "#000000", 0],
    [0.8, "#05040f", 0.1],
    [1, "#05040f", 0.3],
  ]);
  return shade + rect(-width * 0.25, -height * 0.25, width * 1.5, height * 1.5, 'fill="url(#vignette)"');
}

/** Answers the SVG document of a picture. */
export function drawPicture({ seed, scene, palette, width, height }: PictureOrder): string {
  const canvas = { width, height, unit: Math.min(width, height), dice: createDice(seed), palette };
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${scene(canvas)}${vignette(canvas)}</svg>`;
}

/** Answers a picture as the JPEG file that a camera would hand over. */
export function renderPicture(order: PictureOrder): Promise<Buffer> {
  return sharp(Buffer.from(drawPicture(order)))
    .flatten()
    .composite([grainTile])
    .jpeg({ quality: 88 })
    .toBuffer();
}
