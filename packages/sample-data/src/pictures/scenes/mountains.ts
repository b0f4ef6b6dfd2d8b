import type { Canvas } from "../canvas.ts";
import { lighten, mix } from "../colors.ts";
import { heightAt, land, mountainLine, pine } from "../land.ts";
import { clouds, sky, softEdge, sun } from "../sky.ts";
import { ellipse, type Point } from "../svg.ts";

const ranges = 5;

function range(canvas: Canvas, index: number): { line: Point[]; drawn: string } {
  const { height, palette, unit } = canvas;
  const depth = index / (ranges - 1);
  const base = height * (0.5 + depth * 0.33);
  const line = mountainLine(canvas, { base, relief: unit * (0.24 - depth * 0.1), roughness: 0.48 });
  const color = mix(mix(palette.far, palette.horizon, 0.25), palette.near, depth ** 0.9);
  const haze = mix(color, lighten(palette.horizon, 0.1), 0.6 - depth * 0.35);
  return { line, drawn: land(canvas, line, `range${index}`, [color, haze]) };
}

function mist({ width, dice, unit }: Canvas, y: number): string {
  const patch = () => {
    const at = { x: dice.between(0, width), y: y + dice.between(-0.02, 0.06) * unit };
    return ellipse(at, unit * dice.between(0.35, 0.7), unit * 0.07, 'fill="url(#mist)"');
  };
  return Array.from({ length: 4 }, patch).join("");
}

/** Mountain ranges that fade into the haze, with pines on the nearest slope. */
export function mountains(canvas: Canvas): string {
  const { width, height, unit, dice, palette } = canvas;
  const horizon = height * 0.58;
  const star = { x: width * dice.between(0.2, 0.8), y: horizon - unit * dice.between(0.12, 0.34) };
  const drawn = Array.from({ length: ranges }, (_, index) => range(canvas, index));
  const nearest = drawn.at(-1)?.line ?? [];
  const trees = Array.from({ length: dice.whole(9, 20) }, () => {
    const x = dice.between(0, width);
    const size = unit * dice.between(0.07, 0.16);
    return pine(canvas, { x, y: heightAt(nearest, x) + unit * 0.015 }, size, palette.near);
  });
  return [
    sky(canvas, horizon),
    sun(canvas, star, unit * dice.between(0.035, 0.06)),
    clouds(canvas, height * 0.06, height * 0.36),
    softEdge("mist", lighten(palette.horizon, 0.3), 0.4),
    ...drawn.slice(0, -1).map(({ drawn }, index) => drawn + mist(canvas, height * (0.63 + (index / ranges) * 0.33))),
    trees.join(""),
    drawn.at(-1)?.drawn ?? "",
  ].join("");
}
