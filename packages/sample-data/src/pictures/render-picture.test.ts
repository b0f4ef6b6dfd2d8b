import sharp from "sharp";
import { expect, test } from "vitest";
import { imaginePicture } from "./imagine-picture.ts";
import { palettes } from "./palettes.ts";
import { portrait } from "./portrait.ts";
import { drawPicture, renderPicture } from "./render-picture.ts";
import { scenes } from "./scenes.ts";

const size = { width: 256, height: 320 };

/** How much the brightness of a picture varies, 0 for a single colour. */
async function variation(picture: Buffer): Promise<number> {
  const { channels } = await sharp(picture).greyscale().stats();
  return channels[0]?.stdev ?? 0;
}

test.each(Object.entries(scenes))("%s draws a picture in every light and shape", async (name, scene) => {
  for (const [light, palette] of Object.entries(palettes)) {
    const upright = { seed: `${name} ${light}`, scene, palette, ...size };
    for (const order of [upright, { ...upright, width: size.height, height: size.width }]) {
      expect(drawPicture(order)).not.toMatch(/NaN|undefined|Infinity/);
    }
  }
  const picture = await renderPicture({ seed: name, scene, palette: palettes.golden, ...size });
  expect(await sharp(picture).metadata()).toMatchObject({ format: "jpeg", ...size });
  expect(await variation(picture)).toBeGreaterThan(8);
});

test("the same order gives the same bytes, another seed another picture", async () => {
  const order = { seed: "a", scene: scenes.mountains, palette: palettes.dawn, ...size };
  expect(await renderPicture(order)).toEqual(await renderPicture(order));
  expect(drawPicture(order)).not.toBe(drawPicture({ ...order, seed: "b" }));
});

test("every hairstyle makes a face", async () => {
  const traits = { skin: "#e0ac85", hair: "#6b3f23", cloth: "#3d5a80", ground: "#84a98c", beard: true, glasses: true };
  for (const hairstyle of ["long", "bob", "bun", "short", "curly", "bald", "scarf", "cap"] as const) {
    const svg = drawPicture({ seed: "", scene: portrait({ ...traits, hairstyle }), palette: palettes.dawn, ...size });
    expect(svg).not.toMatch(/NaN|undefined/);
    expect(svg).toContain(traits.skin);
  }
});

test("names bring different pictures to mind, each always the same", () => {
  const orders = Array.from({ length: 200 }, (_, index) => imaginePicture(`PHOTO#${index}`, 700));
  expect(new Set(orders.map(({ scene }) => scene)).size).toBe(Object.keys(scenes).length);
  expect(new Set(orders.map(({ palette }) => palette)).size).toBe(Object.keys(palettes).length);
  expect(imaginePicture("PHOTO#7", 700)).toEqual(orders[7]);
});
