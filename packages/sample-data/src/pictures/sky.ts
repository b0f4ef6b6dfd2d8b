import type { Canvas } from "./canvas.ts";
import { lighten, mix } from "./colors.ts";
import { circle, ellipse, linearGradient, type Point, radialGradient, rect } from "./svg.ts";

/** Declares a fill that fades towards the edge: the look of a blur at a fraction of its cost. */
export function softEdge(id: string, color: string, opacity: number): string {
  return radialGradient(id, [
    [0, color, opacity],
    [0.5, color, opacity * 0.6],
    [1, color, 0],
  ]);
}

/** Draws stars down to a height, small ones in the majority. */
export function stars({ width, dice, unit }: Canvas, bottom: number): string {
  const star = () => {
    const at = { x: dice.between(0, width), y: dice.between(0, bottom) };
    const size = dice.between(0.3, 1) ** 3 * unit * 0.0035;
    return circle(at, size, `fill="#fff" opacity="${dice.between(0.3, 1).toFixed(2)}"`);
  };
  return Array.from({ length: 170 }, star).join("");
}

/** Draws bands of thin clouds that catch the light of the horizon. */
export function clouds({ width, dice, unit, palette }: Canvas, top: number, bottom: number): string {
  const color = palette.stars ? mix(palette.middle, palette.horizon, 0.5) : lighten(palette.horizon, 0.45);
  const cloud = () => {
    const middle = { x: dice.between(-0.05, 1.05) * width, y: dice.between(top, bottom) };
    const length = dice.between(0.16, 0.46) * unit;
    const streak = () => {
      const at = { x: middle.x + dice.between(-0.5, 0.5) * length, y: middle.y + dice.between(-0.06, 0.06) * length };
      return ellipse(at, length * dice.between(0.4, 1), length * dice.between(0.02, 0.06), 'fill="url(#cloud)"');
    };
    return Array.from({ length: 7 }, streak).join("");
  };
  return softEdge("cloud", color, 0.5) + Array.from({ length: dice.whole(3, 6) }, cloud).join("");
}

/** Draws the sun or moon with the light around it. */
export function sun({ palette, unit }: Canvas, at: Point, radius: number): string {
  const halo = radialGradient("halo", [
    [0, palette.sun, 0.85],
    [0.25, palette.sun, 0.32],
    [1, palette.sun, 0],
  ]);
  const disc = circle(at, radius, `fill="${palette.sun}" opacity="0.97"`);
  return `${halo}${circle(at, radius + unit * 0.36, 'fill="url(#halo)"')}${disc}`;
}

/** Draws the sky behind everything; the horizon's colour is reached at the given height. */
export function sky(canvas: Canvas, horizon: number): string {
  const { width, height, palette } = canvas;
  const share = horizon / height;
  const gradient = linearGradient("sky", [
    [0, palette.top],
    [share * 0.58, palette.middle],
    [share, palette.horizon],
  ]);
  const night = palette.stars ? stars(canvas, horizon * 0.9) : "";
  return `${gradient}${rect(0, 0, width, height, 'fill="url(#sky)"')}${night}`;
}
