import type { Canvas } from "../canvas.ts";
import { softEdge } from "../sky.ts";
import { circle, rect } from "../svg.ts";

const inks: readonly [readonly [string, ...string[]], ...(readonly [string, ...string[]])[]] = [
  ["#0b132b", "#5bc0be", "#f25f5c", "#ffe066", "#247ba0"],
  ["#2d1e2f", "#f15946", "#f9c22e", "#53b3cb", "#e01a4f"],
  ["#fdf0d5", "#669bbc", "#c1121f", "#f6bd60", "#84a59d"],
  ["#10002b", "#7b2cbf", "#e0aaff", "#ff8fab", "#3c096c"],
  ["#f8edeb", "#fec5bb", "#d8e2dc", "#ffd7ba", "#9d8189"],
  ["#012a36", "#29a19c", "#a3f7bf", "#f3c969", "#ff7b54"],
];

/** Colours that flow into each other, out of focus. */
export function blobs({ width, height, unit, dice }: Canvas): string {
  const [ground, ...colors] = dice.pick(inks);
  const spots = Array.from({ length: 12 }, (_, index) => {
    const id = `ink${index}`;
    const at = { x: dice.between(0, width), y: dice.between(0, height) };
    const color = colors[index % colors.length] ?? ground;
    return softEdge(id, color, 0.95) + circle(at, unit * dice.between(0.3, 0.75), `fill="url(#${id})"`);
  });
  return rect(0, 0, width, height, `fill="${ground}"`) + spots.join("");
}
