import type { Canvas } from "../canvas.ts";
import { darken, lighten, mix } from "../colors.ts";
import { hillLine, land } from "../land.ts";
import { clouds, sky, sun } from "../sky.ts";
import { linearGradient, type Point, path, px, rect } from "../svg.ts";

const cloths: readonly [[string, string], ...[string, string][]] = [
  ["#e4572e", "#fff1d6"],
  ["#2a9d8f", "#f4e3b2"],
  ["#f2b134", "#d1495b"],
  ["#3d5a80", "#ee6c4d"],
  ["#9b5de5", "#fee440"],
  ["#d1495b", "#edae49"],
];

/** One stripe of the envelope, from the crown to the mouth. */
function gore({ x, y }: Point, radius: number, from: number, to: number): string {
  const [top, mouth] = [y - radius, y + radius * 1.35];
  const side = (share: number, outwards: boolean) => {
    const [wide, narrow] = [x + share * radius * 1.32, x + share * radius * 0.24];
    const [upper, lower] = [px(top), px(y + radius * 0.55)];
    return outwards
      ? `C${px(wide)} ${upper} ${px(wide)} ${lower} ${px(narrow)} ${px(mouth)}`
      : `C${px(wide)} ${lower} ${px(wide)} ${upper} ${px(x)} ${px(top)}`;
  };
  return `M${px(x)} ${px(top)}${side(from, true)}L${px(x + to * radius * 0.24)} ${px(mouth)}${side(to, false)}Z`;
}

function balloon(canvas: Canvas, at: Point, radius: number): string {
  const { dice, palette } = canvas;
  const [first, second] = dice.pick(cloths);
  const edges = [-1, -0.72, -0.3, 0.3, 0.72, 1];
  const stripes = edges.slice(0, -1).map((from, index) => {
    const cloth = mix(index % 2 === 0 ? first : second, palette.horizon, 0.12);
    return path(gore(at, radius, from, edges[index + 1] ?? 1), `fill="${darken(cloth, index * 0.07)}"`);
  });
  const [mouth, basket] = [at.y + radius * 1.35, at.y + radius * 1.72];
  const ropes = `M${px(at.x - radius * 0.22)} ${px(mouth)}L${px(at.x - radius * 0.13)} ${px(basket)}M${px(at.x + radius * 0.22)} ${px(mouth)}L${px(at.x + radius * 0.13)} ${px(basket)}`;
  const cords = path(ropes, `stroke="${palette.near}" stroke-width="${px(radius * 0.02)}" fill="none"`);
  const wicker = rect(
    at.x - radius * 0.15,
    basket,
    radius * 0.3,
    radius * 0.24,
    `rx="${px(radius * 0.05)}" fill="${mix("#7a4a2b", palette.near, 0.3)}"`,
  );
  return stripes.join("") + cords + wicker;
}

/** Hot-air balloons over misty hills. */
export function balloons(canvas: Canvas): string {
  const { width, height, unit, dice, palette } = canvas;
  const horizon = height * 0.72;
  const hills = [0, 1, 2, 3].map((index) => {
    const color = mix(mix(palette.far, palette.horizon, 0.4), palette.near, index / 3.4);
    const line = hillLine(canvas, { base: height * (0.73 + index * 0.075), relief: unit * 0.05 });
    return land(canvas, line, `hill${index}`, [color, mix(color, lighten(palette.horizon, 0.2), 0.45)], true);
  });
  const sizes = [0.05, 0.075, 0.055, 0.16].slice(dice.whole(0, 1));
  const fleet = sizes.map((size, index) => {
    const lane = (index + dice.between(0.25, 0.75)) / sizes.length;
    return balloon(canvas, { x: width * lane, y: height * dice.between(0.2, 0.5) }, unit * size);
  });
  const ground = linearGradient("ground", [
    [0, palette.horizon, 0],
    [1, palette.horizon, 0.4],
  ]);
  return [
    sky(canvas, horizon),
    sun(canvas, { x: width * dice.between(0.15, 0.85), y: height * dice.between(0.5, 0.62) }, unit * 0.06),
    clouds(canvas, height * 0.05, height * 0.5),
    ground,
    ...hills,
    ...fleet,
  ].join("");
}
