import type { Canvas } from "../canvas.ts";
import { darken, lighten, mix } from "../colors.ts";
import { hillLine } from "../land.ts";
import { sky, sun } from "../sky.ts";
import { linearGradient, type Point, path, px, smooth } from "../svg.ts";

/** A dune: its lit back, and the shaded side that falls away from the crest. */
function dune(canvas: Canvas, index: number, base: number, color: string): string {
  const { width, height, unit, dice, palette } = canvas;
  const line = hillLine(canvas, { base, relief: unit * 0.1 });
  const crest = line.reduce((top, point) => (point.y < top.y ? point : top));
  const lit = linearGradient(`lit${index}`, [
    [0, lighten(color, 0.18)],
    [1, darken(color, 0.12)],
  ]);
  const shade = linearGradient(`shade${index}`, [
    [0, mix(color, palette.near, 0.55)],
    [1, mix(color, palette.near, 0.2)],
  ]);
  const sway = unit * dice.between(0.08, 0.2) * (dice.chance(0.5) ? 1 : -1);
  const edge: Point[] = [0, 0.25, 0.5, 0.75, 1].map((share) => ({
    x: crest.x + Math.sin(share * 3.6) * sway + share * sway * 0.6,
    y: crest.y + share * (height - crest.y),
  }));
  const right = line.filter(({ x }) => x > crest.x).reverse();
  const body = `${smooth(line)}L${width} ${height}L0 ${height}Z`;
  const fall = `${smooth([...right, crest, ...edge.slice(1)])}L${px(width)} ${px(height)}Z`;
  return lit + shade + path(body, `fill="url(#lit${index})"`) + path(fall, `fill="url(#shade${index})"`);
}

/** Dunes with one side in the light and one in the shade. */
export function dunes(canvas: Canvas): string {
  const { width, height, unit, dice, palette } = canvas;
  const horizon = height * 0.5;
  const sand = mix("#e9b872", palette.far, 0.35);
  const layers = [0, 1, 2, 3].map((index) => {
    const color = mix(mix(sand, palette.horizon, 0.5), darken(sand, 0.15), index / 3);
    return dune(canvas, index, horizon + height * (0.06 + index * 0.125), color);
  });
  const disc = { x: width * dice.between(0.2, 0.8), y: horizon - unit * dice.between(0.14, 0.32) };
  return [sky(canvas, horizon), sun(canvas, disc, unit * dice.between(0.05, 0.09)), ...layers].join("");
}
