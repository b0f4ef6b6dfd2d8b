import { readFile } from "node:fs/promises";
import path from "node:path";
import { palettes } from "../pictures/palettes.ts";
import { portrait } from "../pictures/portrait.ts";
import { renderPicture } from "../pictures/render-picture.ts";
import { scenes } from "../pictures/scenes.ts";
import type { DrawnPhoto, SamplePhoto, Shape } from "./albums.ts";
import type { SamplePerson } from "./people.ts";

/** What the people of the sample upload, as JPEG files. */
export interface SamplePictures {
  face(person: SamplePerson): Promise<Uint8Array>;
  photo(owner: string, photo: SamplePhoto): Promise<Uint8Array>;
}

/** Pixels: a phone shows every one of them at twice its density, and larger ones take seconds longer to draw and shrink. */
const sizes: Record<Shape, { width: number; height: number }> = {
  upright: { width: 720, height: 900 },
  square: { width: 800, height: 800 },
  wide: { width: 960, height: 720 },
};

/** Pixels a side: more than the largest profile picture shown. */
const faceSide = 512;

function draw(owner: string, { scene, light, shape, take = 1 }: DrawnPhoto): Promise<Uint8Array> {
  const seed = `${owner} ${scene} ${light} ${take}`;
  return renderPicture({ seed, scene: scenes[scene], palette: palettes[light], ...sizes[shape] });
}

/** Returns what draws scenes and faces, and reads photographs from their folder, `data/photographs` of the repository. */
export function createSamplePictures(photographs: string): SamplePictures {
  return {
    face({ username, face }) {
      const size = { width: faceSide, height: faceSide };
      return renderPicture({ seed: username, scene: portrait(face), palette: palettes.noon, ...size });
    },
    photo(owner, photo) {
      if (!("photograph" in photo)) return draw(owner, photo);
      return readFile(path.join(photographs, `${photo.photograph}.jpg`));
    },
  };
}
