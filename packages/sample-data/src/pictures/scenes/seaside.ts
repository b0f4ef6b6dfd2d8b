import type { Canvas } from "../canvas.ts";
import { darken, lighten, mix } from "../colors.ts";
import { hillLine, land } from "../land.ts";
import { clouds, sky, sun } from "../sky.ts";
import { ellipse, linearGradient, type Point, path, rect } from "../svg.ts";

/** The glitter of the sun on the water: short strokes, narrow at the horizon and wide towards the beholder. */
function glitter({ height, unit, dice, palette }: Canvas, x: number, horizon: number): string {
  const stroke = (index: number) => {
    const depth = (index / 90) ** 1.5;
    const spread = unit * (0.03 + depth * 0.16);
    const at = { x: x + dice.between(-1, 1) * dice.between(0, 1) * spread, y: horizon + depth * (height - horizon) };
    const opacity = dice.between(0.35, 0.9) * (1 - depth * 0.6);
    const length = unit * dice.between(0.01, 0.035) * (0.6 + depth * 2);
    return ellipse(
      at,
      length,
      unit * (0.0012 + depth * 0.0035),
      `fill="${palette.sun}" opacity="${opacity.toFixed(2)}"`,
    );
  };
  return Array.from({ length: 90 }, (_, index) => stroke(index)).join("");
}

function swell({ width, height, unit, dice, palette }: Canvas, horizon: number): string {
  const line = (index: number) => {
    const depth = (index / 60) ** 1.6;
    const at = { x: dice.between(0, width), y: horizon + depth * (height - horizon) };
    const color = dice.chance(0.5) ? lighten(palette.horizon, 0.2) : darken(palette.top, 0.3);
    const length = unit * dice.between(0.04, 0.16) * (0.5 + depth * 2);
    return ellipse(at, length, unit * (0.001 + depth * 0.004), `fill="${color}" opacity="0.16"`);
  };
  return Array.from({ length: 60 }, (_, index) => line(index)).join("");
}

function sailboat({ unit, palette }: Canvas, { x, y }: Point, size: number): string {
  const hull = `M${x - size * 0.5} ${y}h${size}l${-size * 0.14} ${size * 0.16}h${-size * 0.7}Z`;
  const main = `M${x - size * 0.04} ${y - size * 0.06}V${y - size * 1.25}Q${x + size * 0.34} ${y - size * 0.5} ${x + size * 0.46} ${y - size * 0.06}Z`;
  const jib = `M${x - size * 0.1} ${y - size * 0.06}V${y - size * 1.1}Q${x - size * 0.26} ${y - size * 0.4} ${x - size * 0.46} ${y - size * 0.06}Z`;
  const shade = ellipse({ x, y: y + size * 0.24 }, size * 0.5, unit * 0.004, `fill="${palette.near}" opacity="0.4"`);
  const sail = `fill="${lighten(palette.sun, 0.35)}" opacity="0.95"`;
  return shade + path(hull, `fill="${palette.near}"`) + path(main, sail) + path(jib, sail);
}

/** A headland that runs out into the sea from one side. */
function coast(canvas: Canvas, horizon: number): string {
  const { width, unit, palette, dice } = canvas;
  const reach = dice.between(0.3, 0.6);
  const fromLeft = dice.chance(0.5);
  const hills = hillLine(canvas, { base: unit * 0.075, relief: unit * 0.03 });
  const line = hills.map(({ x, y }) => {
    const along = (fromLeft ? x / width : 1 - x / width) / reach;
    return { x, y: horizon - y * Math.sqrt(Math.max(0, 1 - along)) };
  });
  const colors: [string, string] = [mix(palette.far, palette.near, 0.3), mix(palette.far, palette.horizon, 0.3)];
  return land(canvas, line, "coast", colors, true);
}

/** The sun over the sea, with its glitter on the water and now and then a sail. */
export function seaside(canvas: Canvas): string {
  const { width, height, unit, dice, palette } = canvas;
  const horizon = height * dice.between(0.5, 0.6);
  const x = width * dice.between(0.28, 0.72);
  const sea = linearGradient("sea", [
    [0, mix(palette.horizon, palette.middle, 0.55)],
    [0.35, mix(palette.middle, palette.top, 0.55)],
    [1, darken(palette.top, 0.4)],
  ]);
  const boat = { x: width * dice.between(0.12, 0.88), y: horizon + unit * dice.between(0.02, 0.1) };
  return [
    sky(canvas, horizon),
    sun(canvas, { x, y: horizon - unit * dice.between(0.03, 0.16) }, unit * dice.between(0.05, 0.075)),
    clouds(canvas, height * 0.08, horizon * 0.85),
    dice.chance(0.6) ? coast(canvas, horizon) : "",
    sea,
    rect(0, horizon, width, height - horizon, 'fill="url(#sea)"'),
    swell(canvas, horizon),
    glitter(canvas, x, horizon),
    dice.chance(0.7) ? sailboat(canvas, boat, unit * dice.between(0.06, 0.12)) : "",
  ].join("");
}
