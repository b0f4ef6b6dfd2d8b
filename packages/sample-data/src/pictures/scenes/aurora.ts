import type { Canvas } from "../canvas.ts";
import { heightAt, land, mountainLine, pine } from "../land.ts";
import { softEdge, stars } from "../sky.ts";
import { circle, linearGradient, type Point, path, px, rect } from "../svg.ts";

const lights: readonly [[string, string], ...[string, string][]] = [
  ["#5dffb0", "#7c5cff"],
  ["#7dffd6", "#3f8cff"],
  ["#9dff8a", "#ff6ad5"],
];

/** A curtain of light: rays that stand on a wavy line and fade upwards. */
function curtain({ width, height, unit, dice }: Canvas, index: number, colors: [string, string]): string {
  const foot = height * dice.between(0.4, 0.6);
  const [phase, frequency] = [dice.between(0, 6), dice.between(1.1, 1.9)];
  const gradient = linearGradient(`curtain${index}`, [
    [0, colors[1], 0],
    [0.5, colors[1], 0.22],
    [0.88, colors[0], 0.62],
    [1, colors[0], 0],
  ]);
  const step = width / 120;
  const ray = (position: number) => {
    const share = position / 120;
    const wave = Math.sin(share * frequency * 6 + phase) + 0.35 * Math.sin(share * frequency * 17 + phase * 2);
    const y = foot + wave * unit * 0.075;
    const flicker = 0.72 + 0.28 * Math.sin(share * 40 + phase * 3) * dice.between(0.6, 1);
    const length = unit * (0.36 + 0.1 * Math.sin(share * 29 + phase)) * dice.between(0.92, 1.08);
    return rect(position * step, y - length, step * 2, length, `fill="url(#curtain${index})" opacity="${px(flicker)}"`);
  };
  return gradient + Array.from({ length: 120 }, (_, position) => ray(position)).join("");
}

function tent({ unit }: Canvas, { x, y }: Point): string {
  const size = unit * 0.075;
  const glow = softEdge("lamp", "#ffc56b", 0.8);
  const body = `M${px(x - size)} ${px(y)}L${px(x)} ${px(y - size * 1.05)}L${px(x + size)} ${px(y)}Z`;
  const door = `M${px(x - size * 0.3)} ${px(y)}L${px(x)} ${px(y - size * 0.8)}L${px(x + size * 0.3)} ${px(y)}Z`;
  const halo = circle({ x, y: y - size * 0.4 }, size * 2.6, 'fill="url(#lamp)"');
  return glow + halo + path(body, 'fill="#e8863f"') + path(door, 'fill="#ffe3a6"');
}

/** Northern lights over a dark range, sometimes with a tent below. */
export function aurora(canvas: Canvas): string {
  const { width, height, unit, dice } = canvas;
  const night = linearGradient("night", [
    [0, "#04081c"],
    [0.6, "#0c2340"],
    [1, "#1d4a5c"],
  ]);
  const colors = dice.pick(lights);
  const line = mountainLine(canvas, { base: height * 0.74, relief: unit * 0.13, roughness: 0.45 });
  const meadow = mountainLine(canvas, { base: height * 0.86, relief: unit * 0.04, roughness: 0.4 });
  const trees = Array.from({ length: 16 }, () => {
    const x = dice.between(0, width);
    return pine(canvas, { x, y: heightAt(meadow, x) + unit * 0.01 }, unit * dice.between(0.07, 0.17), "#030711");
  });
  const camp = width * dice.between(0.25, 0.75);
  return [
    night,
    rect(0, 0, width, height, 'fill="url(#night)"'),
    stars(canvas, height * 0.7),
    ...[0, 1, 2].map((index) => curtain(canvas, index, colors)),
    land(canvas, line, "range", ["#0b1a2c", "#12303c"]),
    trees.join(""),
    land(canvas, meadow, "meadow", ["#030711", "#050b16"]),
    dice.chance(0.6) ? tent(canvas, { x: camp, y: heightAt(meadow, camp) + unit * 0.008 }) : "",
  ].join("");
}
