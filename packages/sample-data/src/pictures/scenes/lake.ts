import type { Canvas } from "../canvas.ts";
import { darken, lighten, mix } from "../colors.ts";
import { land, mountainLine, pine, snow } from "../land.ts";
import { clouds, sky, sun } from "../sky.ts";
import { ellipse, linearGradient, px, rect } from "../svg.ts";

function shoreTrees(canvas: Canvas, shore: number): string {
  const { width, unit, dice, palette } = canvas;
  const clearing = dice.between(0.3, 0.7) * width;
  const trees: string[] = [];
  for (let x = 0; x < width; x += unit * dice.between(0.014, 0.03)) {
    const distance = Math.min(1, Math.abs(x - clearing) / (width * 0.32));
    const size = unit * (0.02 + 0.1 * distance * dice.between(0.6, 1.2));
    trees.push(pine(canvas, { x, y: shore }, size, mix(palette.near, palette.far, dice.between(0.02, 0.22))));
  }
  return trees.join("");
}

function ripples({ width, height, unit, dice, palette }: Canvas, shore: number): string {
  const ripple = () => {
    const depth = dice.between(0, 1) ** 1.4;
    const at = { x: dice.between(0, width), y: shore + depth * (height - shore) };
    const length = unit * dice.between(0.05, 0.22) * (0.4 + depth);
    return ellipse(
      at,
      length,
      unit * (0.0008 + depth * 0.002),
      `fill="${lighten(palette.horizon, 0.3)}" opacity="0.22"`,
    );
  };
  return Array.from({ length: 46 }, ripple).join("");
}

/** Snowy peaks and their mirror image in a still lake. */
export function lake(canvas: Canvas): string {
  const { width, height, unit, dice, palette } = canvas;
  const shore = height * dice.between(0.55, 0.62);
  const back = mountainLine(canvas, { base: shore - unit * 0.24, relief: unit * 0.24, roughness: 0.5 });
  const front = mountainLine(canvas, { base: shore - unit * 0.1, relief: unit * 0.13, roughness: 0.46 });
  const lowest = front.map(({ x, y }) => ({ x, y: Math.min(y, shore) }));
  const rock = mix(palette.far, palette.near, 0.25);
  const scene = [
    land(canvas, back, "peaks", [rock, mix(palette.far, palette.horizon, 0.55)]),
    snow(canvas, back, shore - unit * 0.23, lighten(palette.horizon, 0.5)),
    land(canvas, lowest, "slope", [mix(rock, palette.near, 0.25), mix(palette.far, palette.horizon, 0.3)]),
  ].join("");
  const above = rect(0, 0, width, shore, "");
  const water = linearGradient("water", [
    [0, mix(palette.horizon, palette.top, 0.4), 0.12],
    [1, darken(palette.top, 0.45), 0.85],
  ]);
  const shown = `<clipPath id="above">${above}</clipPath><g id="view" clip-path="url(#above)">${sky(canvas, shore)}${sun(
    canvas,
    { x: width * dice.between(0.2, 0.8), y: height * dice.between(0.14, 0.3) },
    unit * 0.045,
  )}${clouds(canvas, height * 0.05, height * 0.3)}${scene}${shoreTrees(canvas, shore)}</g>`;
  return [
    shown,
    `<g transform="translate(0 ${px(shore * 2)}) scale(1 -1)"><use href="#view"/></g>`,
    water,
    rect(0, shore, width, height - shore, 'fill="url(#water)"'),
    ripples(canvas, shore),
  ].join("");
}
