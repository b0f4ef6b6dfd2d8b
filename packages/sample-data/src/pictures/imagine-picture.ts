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
  "lake",
  "skyline",
  "fields",
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

/** Sizes in pixels, as phones crop them: upright, square and wide; 200 of them are drawn in half a minute on two cores. */
const shapes: List<{ width: number; height: number }> = [
  { width: 576, height: 720 },
  { width: 720, height: 720 },
  { width: 720, height: 540 },
];

/** Returns a picture that a name brings to mind, always the same one. */
export function imaginePicture(name: string): PictureOrder {
  const dice = createDice(`picture of ${name}`);
  const scene = dice.pick(everyScene);
  const light = everyLight.filter((palette) => !unlikely[scene]?.includes(palette)) as unknown as List<PaletteName>;
  return { seed: name, scene: scenes[scene], palette: palettes[dice.pick(light)], ...dice.pick(shapes) };
}
