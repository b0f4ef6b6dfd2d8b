import { createDice } from "./dice.ts";
import { type PaletteName, palettes } from "./palettes.ts";
import type { PictureOrder } from "./render-picture.ts";
import { type SceneName, scenes } from "./scenes.ts";

type List<T> = readonly [T, ...T[]];

/** Scenes that are drawn in any light, the most telling ones more often. */
const everyScene: List<SceneName> = [
  "mountains",
  "seaside",
  "lake",
  "skyline",
  "fields",
  "forest",
  "mountains",
  "dunes",
  "balloons",
  "seaside",
  "arches",
  "aurora",
  "stillLife",
  "coffee",
  "leaves",
  "bokeh",
  "blobs",
];

const everyLight = Object.keys(palettes) as unknown as List<PaletteName>;

/** Light that a scene looks odd in: nobody plants a field at night, no balloon rises in a storm. */
const unlikely: Partial<Record<SceneName, PaletteName[]>> = {
  arches: ["night", "storm", "mist"],
  balloons: ["night", "storm"],
  dunes: ["storm", "mist"],
  fields: ["night"],
};

/** Width and height as parts of the longer side, as phones crop them: upright, square and wide. */
const shapes: List<[width: number, height: number]> = [
  [0.8, 1],
  [1, 1],
  [1, 0.75],
];

/** Answers a picture that a name brings to mind, always the same one; `side` is the longer one, in pixels. */
export function imaginePicture(name: string, side: number): PictureOrder {
  const dice = createDice(`picture of ${name}`);
  const scene = dice.pick(everyScene);
  const light = everyLight.filter((palette) => !unlikely[scene]?.includes(palette)) as unknown as List<PaletteName>;
  const palette = palettes[dice.pick(light)];
  const [width, height] = dice.pick(shapes);
  return {
    seed: name,
    scene: scenes[scene],
    palette,
    width: Math.round(side * width),
    height: Math.round(side * height),
  };
}
