import type { Canvas } from "../canvas.ts";
import { darken, lighten, mix } from "../colors.ts";
import { clouds, sky, sun } from "../sky.ts";
import { linearGradient, path, px, rect } from "../svg.ts";

interface Row {
  /** Where the street is. */
  ground: number;
  /** The height of an average building. */
  rise: number;
  color: string;
  lit: number;
}

/** Lit windows as one path: thousands of rectangles of their own would be slow to draw. */
function windows({ dice, unit }: Canvas, x: number, top: number, width: number, ground: number, lit: number): string {
  const [cell, storey] = [unit * 0.013, unit * 0.018];
  const commands: string[] = [];
  for (let row = top + storey; row < ground - storey; row += storey) {
    for (let column = x + cell * 0.6; column < x + width - cell; column += cell) {
      if (dice.chance(lit))
        commands.push(`M${px(column)} ${px(row)}h${px(cell * 0.5)}v${px(storey * 0.5)}h${px(-cell * 0.5)}Z`);
    }
  }
  return commands.join("");
}

function roof({ dice }: Canvas, x: number, top: number, width: number): string {
  const middle = x + width / 2;
  switch (dice.whole(0, 4)) {
    case 0:
      return `M${px(middle - width * 0.02)} ${px(top)}V${px(top - width * 0.9)}h${px(width * 0.04)}V${px(top)}Z`;
    case 1:
      return `M${px(x)} ${px(top)}L${px(middle)} ${px(top - width * 0.5)}L${px(x + width)} ${px(top)}Z`;
    case 2:
      return `M${px(x + width * 0.2)} ${px(top)}v${px(-width * 0.25)}h${px(width * 0.6)}v${px(width * 0.25)}Z`;
    default:
      return "";
  }
}

function buildings(canvas: Canvas, { ground, rise, color, lit }: Row): string {
  const { width, dice, unit } = canvas;
  let outline = "";
  let lights = "";
  for (let x = -unit * 0.03; x < width; ) {
    const breadth = unit * dice.between(0.045, 0.11);
    const middle = 1 - Math.abs(x / width - 0.5) * 0.9;
    const top = ground - rise * dice.between(0.45, 1.25) * middle;
    outline += `M${px(x)} ${px(ground)}V${px(top)}h${px(breadth)}V${px(ground)}Z${roof(canvas, x, top, breadth)}`;
    lights += windows(canvas, x, top, breadth, ground, lit);
    x += breadth * dice.between(0.98, 1.2);
  }
  const glow = canvas.palette.stars ? "#ffd98a" : mix("#ffe9b8", canvas.palette.horizon, 0.3);
  return path(outline, `fill="${color}"`) + path(lights, `fill="${glow}" opacity="0.85"`);
}

/** A city behind its river at the end of the day. */
export function skyline(canvas: Canvas): string {
  const { width, height, unit, dice, palette } = canvas;
  const shore = height * dice.between(0.7, 0.78);
  const disc = { x: width * dice.between(0.15, 0.85), y: height * dice.between(0.16, 0.34) };
  const rows: Row[] = [
    { ground: shore, rise: unit * 0.5, color: mix(palette.far, palette.horizon, 0.35), lit: 0.06 },
    { ground: shore, rise: unit * 0.37, color: mix(palette.far, palette.near, 0.45), lit: 0.2 },
    { ground: shore, rise: unit * 0.2, color: mix(palette.near, palette.far, 0.08), lit: 0.3 },
  ];
  const city = rows.map((row) => buildings(canvas, row)).join("");
  const river = linearGradient("river", [
    [0, mix(palette.horizon, palette.near, 0.45), 0.55],
    [1, darken(palette.top, 0.55), 0.95],
  ]);
  return [
    sky(canvas, shore),
    sun(canvas, disc, unit * dice.between(0.05, 0.09)),
    clouds(canvas, height * 0.08, height * 0.45),
    `<g id="city">${city}</g>`,
    rect(0, shore, width, height - shore, `fill="${mix(palette.middle, palette.horizon, 0.4)}"`),
    `<g transform="translate(0 ${px(shore * 1.7)}) scale(1 -0.7)"><use href="#city"/></g>`,
    river,
    rect(0, shore, width, height - shore, 'fill="url(#river)"'),
    rect(0, shore - unit * 0.002, width, unit * 0.004, `fill="${lighten(palette.near, 0.25)}"`),
  ].join("");
}
