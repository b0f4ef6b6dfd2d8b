import sharp from "sharp";
import type { RenderPicture } from "../src/index.ts";
import { createDice } from "../src/pictures/dice.ts";

/** Makes small pictures of one colour, as different from each other as drawn ones, which take a hundred times as long. */
export const renderPlainly: RenderPicture = ({ seed }) => {
  const { whole } = createDice(seed);
  const background = { r: whole(0, 255), g: whole(0, 255), b: whole(0, 255) };
  return sharp({ create: { width: 16, height: 20, channels: 3, background } })
    .jpeg()
    .toBuffer();
};
