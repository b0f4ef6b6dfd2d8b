import { palettes } from "../pictures/palettes.ts";
import { portrait } from "../pictures/portrait.ts";
import type { PictureOrder } from "../pictures/render-picture.ts";
import { scenes } from "../pictures/scenes.ts";
import type { SamplePhoto, Shape } from "./albums.ts";
import type { SamplePerson } from "./people.ts";

/** Pixels: a phone shows every one of them at twice its density, and larger ones take seconds longer to draw and shrink. */
const sizes: Record<Shape, { width: number; height: number }> = {
  upright: { width: 720, height: 900 },
  square: { width: 800, height: 800 },
  wide: { width: 960, height: 720 },
};

/** Pixels a side: more than the largest profile picture shown. */
const faceSide = 512;

/** Returns the picture of a photo. */
export function samplePictureOrder(username: string, { scene, light, shape, take = 1 }: SamplePhoto): PictureOrder {
  const seed = `${username} ${scene} ${light} ${take}`;
  return { seed, scene: scenes[scene], palette: palettes[light], ...sizes[shape] };
}

/** Returns the profile picture of somebody. */
export function sampleFaceOrder({ username, face }: SamplePerson): PictureOrder {
  return { seed: username, scene: portrait(face), palette: palettes.noon, width: faceSide, height: faceSide };
}
