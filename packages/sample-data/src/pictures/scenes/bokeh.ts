import type { Canvas } from "../canvas.ts";
import { softEdge } from "../sky.ts";
import { circle, linearGradient, rect } from "../svg.ts";

const lamps: readonly [readonly [string, ...string[]], ...(readonly [string, ...string[]])[]] = [
  ["#ffb347", "#ffd27d", "#ff7e5f", "#fff1c9"],
  ["#7ad7f0", "#ffffff", "#f7c5cc", "#b693fd"],
  ["#ff5d8f", "#ffd166", "#06d6a0", "#4cc9f0"],
];

/** The lights of a town at night, far out of focus. */
export function bokeh({ width, height, unit, dice }: Canvas): string {
  const colors = dice.pick(lamps);
  const dark = dice.pick(["#0b1020", "#170f1e", "#0a1a1f"]);
  const glow = softEdge("glow", colors[0], 0.5);
  const dusk = linearGradient("dusk", [
    [0, dark],
    [1, "#241a2b"],
  ]);
  const lamp = () => {
    const depth = dice.between(0, 1);
    const at = {
      x: dice.between(-0.05, 1.05) * width,
      y: height * (0.5 + dice.between(-0.5, 0.5) * dice.between(0.3, 1)),
    };
    const radius = unit * (0.018 + depth ** 2 * 0.085);
    const color = dice.pick(colors);
    const opacity = (0.5 - depth * 0.32) * dice.between(0.6, 1);
    const ring = `fill="none" stroke="${color}" stroke-width="${(radius * 0.05).toFixed(1)}" opacity="${(opacity * 0.9).toFixed(2)}"`;
    return circle(at, radius, `fill="${color}" opacity="${opacity.toFixed(2)}"`) + circle(at, radius * 0.97, ring);
  };
  return [
    dusk,
    glow,
    rect(0, 0, width, height, 'fill="url(#dusk)"'),
    circle({ x: width * dice.between(0.2, 0.8), y: height * 0.6 }, unit * 0.7, 'fill="url(#glow)"'),
    ...Array.from({ length: 95 }, lamp),
  ].join("");
}
