import type { Canvas } from "../canvas.ts";
import { lighten, mix } from "../colors.ts";
import { heightAt, hillLine, land, pine } from "../land.ts";
import { sky, sun } from "../sky.ts";
import { linearGradient, type Point, path, px, rect } from "../svg.ts";

const rows = 5;

function treeRow(canvas: Canvas, index: number): string {
  const { width, height, unit, dice, palette } = canvas;
  const depth = index / (rows - 1);
  const color = mix(mix(palette.far, palette.horizon, 0.45), palette.near, depth);
  const line = hillLine(canvas, { base: height * (0.56 + depth * 0.36), relief: unit * 0.03 });
  const size = unit * (0.17 + depth * 0.3);
  const trees: string[] = [];
  for (let x = -size * 0.1; x < width + size * 0.1; x += size * dice.between(0.13, 0.34)) {
    trees.push(pine(canvas, { x, y: heightAt(line, x) + size * 0.04 }, size * dice.between(0.6, 1.15), color));
  }
  const veil = linearGradient(`veil${index}`, [
    [0, palette.horizon, 0],
    [1, lighten(palette.horizon, 0.15), 0.55 - depth * 0.35],
  ]);
  const fog = rect(0, height * (0.4 + depth * 0.3), width, height * 0.4, `fill="url(#veil${index})"`);
  return trees.join("") + land(canvas, line, `floor${index}`, [color, color], true) + veil + fog;
}

/** Light that falls through the trees in beams. */
function beams({ width, height, unit, dice, palette }: Canvas, { x, y }: Point): string {
  const gradient = linearGradient("beam", [
    [0, palette.sun, 0.34],
    [0.8, palette.sun, 0],
  ]);
  const beam = () => {
    const foot = x + dice.between(-0.7, 0.7) * width;
    const breadth = unit * dice.between(0.05, 0.16);
    return path(`M${px(x)} ${px(y)}L${px(foot)} ${height}h${px(breadth)}Z`, 'fill="url(#beam)" opacity="0.4"');
  };
  return gradient + Array.from({ length: 8 }, beam).join("");
}

/** Rows of pines that come out of the fog. */
export function forest(canvas: Canvas): string {
  const { width, height, unit, dice, palette } = canvas;
  const disc = { x: width * dice.between(0.25, 0.75), y: height * dice.between(0.16, 0.3) };
  const drawn = Array.from({ length: rows }, (_, index) => treeRow(canvas, index));
  return [
    sky(canvas, height * 0.6),
    sun(canvas, disc, unit * 0.045),
    ...drawn.slice(0, 3),
    palette.stars ? "" : beams(canvas, disc),
    ...drawn.slice(3),
  ].join("");
}
