import sharp from "sharp";
import { createDice } from "../src/pictures/dice.ts";
import type { PictureOrder } from "../src/pictures/render-picture.ts";
import type { SamplePictures } from "../src/sample/sample-pictures.ts";

/** Makes small pictures of one colour, as different from each other as drawn ones, which take a hundred times as long. */
export function renderPlainly({ seed }: Pick<PictureOrder, "seed">): Promise<Buffer> {
  const { whole } = createDice(seed);
  const background = { r: whole(0, 255), g: whole(0, 255), b: whole(0, 255) };
  return sharp({ create: { width: 16, height: 20, channels: 3, background } })
    .jpeg()
    .toBuffer();
}

/** Such pictures for the sample, photographs too. */
export const plainPictures: SamplePictures = {
  face: ({ username }) => renderPlainly({ seed: username }),
  photo: (owner, { caption }) => renderPlainly({ seed: `${owner} ${caption}` }),
};
