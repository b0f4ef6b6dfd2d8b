import type { Canvas } from "../canvas.ts";
import { darken, lighten, mix } from "../colors.ts";
import { hillLine, land } from "../land.ts";
import { clouds, sky, sun } from "../sky.ts";
import { circle, ellipse, linearGradient, type Point, path, px, rect } from "../svg.ts";

const crops: readonly [readonly [string, ...string[]], ...(readonly [string, ...string[]])[]] = [
  ["#8464b0", "#6b4c9a", "#a98bd0"],
  ["#e63946", "#f4a259", "#f9dc5c", "#ef6f9a"],
  ["#e9b949", "#d9a032", "#f4d58d"],
  ["#6a994e", "#a7c957", "#4f7a3a"],
];

/** Rows of flowers that run towards one point at the horizon. */
function furrows({ width, height, palette }: Canvas, vanish: Point, colors: readonly string[]): string {
  const rows = 17;
  const reach = width * 4.4;
  const row = (index: number) => {
    const left = vanish.x + ((index - rows / 2) / rows) * reach;
    const color = mix(colors[index % colors.length] ?? palette.far, palette.near, 0.12);
    const gradient = linearGradient(`row${index}`, [
      [0, mix(color, palette.horizon, 0.55)],
      [0.35, color],
      [1, darken(color, 0.25)],
    ]);
    const strip = `M${px(vanish.x - 1)} ${px(vanish.y)}h2L${px(left + (reach / rows) * 0.72)} ${height}H${px(left)}Z`;
    return gradient + path(strip, `fill="url(#row${index})"`);
  };
  return Array.from({ length: rows }, (_, index) => row(index)).join("");
}

/** Blossoms on the rows: small and dense in the distance, single ones in front. */
function blossoms({ width, height, dice, unit }: Canvas, vanish: Point, colors: readonly string[]): string {
  const blossom = () => {
    const depth = dice.between(0.1, 1) ** 1.3;
    const row = (dice.whole(0, 16) - 8.5 + dice.between(0.06, 0.66)) / 17;
    const at = { x: vanish.x + row * width * 4.4 * depth, y: vanish.y + depth * (height - vanish.y) };
    const color = lighten(colors[dice.whole(0, colors.length - 1)] ?? "#ffffff", dice.between(0.05, 0.4));
    return circle(at, unit * (0.001 + depth * 0.0065), `fill="${color}" opacity="0.8"`);
  };
  return Array.from({ length: 450 }, blossom).join("");
}

function tree({ unit, dice, palette }: Canvas, { x, y }: Point): string {
  const size = unit * dice.between(0.07, 0.12);
  const color = mix(palette.near, palette.far, 0.2);
  const leaves = Array.from({ length: 7 }, () => {
    const at = { x: x + dice.between(-0.5, 0.5) * size, y: y - size * dice.between(0.6, 1.25) };
    return ellipse(at, size * dice.between(0.3, 0.5), size * dice.between(0.25, 0.4), `fill="${color}"`);
  });
  return rect(x - size * 0.05, y - size * 0.7, size * 0.1, size * 0.72, `fill="${color}"`) + leaves.join("");
}

/** A field in flower with rows that meet at the horizon. */
export function fields(canvas: Canvas): string {
  const { width, height, unit, dice, palette } = canvas;
  const colors = dice.pick(crops);
  const vanish = { x: width * dice.between(0.3, 0.7), y: height * dice.between(0.46, 0.54) };
  const hills = hillLine(canvas, { base: vanish.y - unit * 0.03, relief: unit * 0.035 });
  const soil = mix("#5d4a35", palette.near, 0.35);
  const earth = linearGradient("earth", [
    [0, mix(soil, palette.horizon, 0.5)],
    [0.4, soil],
    [1, darken(soil, 0.4)],
  ]);
  const disc = { x: width * dice.between(0.15, 0.85), y: vanish.y - unit * dice.between(0.12, 0.3) };
  return [
    sky(canvas, vanish.y),
    sun(canvas, disc, unit * 0.05),
    clouds(canvas, height * 0.05, height * 0.38),
    land(canvas, hills, "hills", [mix(palette.far, palette.near, 0.1), palette.horizon], true),
    earth,
    rect(0, vanish.y, width, height - vanish.y, 'fill="url(#earth)"'),
    furrows(canvas, vanish, colors),
    blossoms(canvas, vanish, colors),
    ...Array.from({ length: dice.whole(1, 4) }, () =>
      tree(canvas, { x: width * dice.between(0.05, 0.95), y: vanish.y + unit * 0.005 }),
    ),
  ].join("");
}
