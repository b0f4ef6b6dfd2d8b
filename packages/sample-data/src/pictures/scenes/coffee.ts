import type { Canvas } from "../canvas.ts";
import { darken, lighten } from "../colors.ts";
import { softEdge } from "../sky.ts";
import { circle, ellipse, linearGradient, type Point, path, px, radialGradient, rect } from "../svg.ts";

interface Table {
  wood: string;
  china: string;
  cloth: string;
}

const tables: readonly [Table, ...Table[]] = [
  { wood: "#c89b6d", china: "#f5efe6", cloth: "#7a8b99" },
  { wood: "#7b5237", china: "#e9e4da", cloth: "#c8553d" },
  { wood: "#d9d2c5", china: "#4f6d7a", cloth: "#dd9f5a" },
  { wood: "#4a3b34", china: "#d7a98c", cloth: "#84a98c" },
];

function planks({ width, height, dice, unit }: Canvas, wood: string): string {
  const breadth = unit * 0.19;
  const plank = (index: number) => {
    const x = index * breadth;
    const tone = dice.chance(0.5) ? lighten(wood, dice.between(0, 0.1)) : darken(wood, dice.between(0, 0.12));
    const fibre = () => {
      const at = x + dice.between(0.05, 0.95) * breadth;
      const bend = dice.between(-0.012, 0.012) * unit;
      return path(
        `M${px(at)} 0Q${px(at + bend)} ${px(height / 2)} ${px(at)} ${height}`,
        `stroke="${darken(tone, 0.28)}" stroke-width="${px(unit * 0.0015)}" fill="none" opacity="0.35"`,
      );
    };
    const seam = rect(x, 0, unit * 0.003, height, `fill="${darken(wood, 0.55)}" opacity="0.7"`);
    return rect(x, 0, breadth, height, `fill="${tone}"`) + Array.from({ length: 11 }, fibre).join("") + seam;
  };
  return Array.from({ length: Math.ceil(width / breadth) }, (_, index) => plank(index)).join("");
}

/** A heart of milk foam. */
function heart({ x, y }: Point, size: number): string {
  const lobe = (side: 1 | -1) =>
    `C${px(x + side * size * 1.25)} ${px(y - size * 0.15)} ${px(x + side * size * 0.75)} ${px(y - size * 1.15)} ${px(x)} ${px(y - size * 0.5)}`;
  return `M${px(x)} ${px(y + size)}${lobe(1)}M${px(x)} ${px(y + size)}${lobe(-1)}`;
}

function cup(canvas: Canvas, at: Point, size: number, china: string): string {
  const { dice } = canvas;
  const turn = px(dice.between(-60, 60));
  const handle = rect(
    at.x + size * 0.8,
    at.y - size * 0.12,
    size * 0.62,
    size * 0.24,
    `rx="${px(size * 0.12)}" fill="${darken(china, 0.06)}" stroke="${darken(china, 0.25)}" stroke-width="${px(size * 0.012)}"`,
  );
  const drink = radialGradient("drink", [
    [0, "#a86f43"],
    [0.7, "#8a5330"],
    [1, "#54301b"],
  ]);
  const saucer = radialGradient("saucer", [
    [0.5, darken(china, 0.1)],
    [0.62, china],
    [0.93, lighten(china, 0.3)],
    [1, darken(china, 0.12)],
  ]);
  return [
    drink,
    saucer,
    ellipse({ x: at.x + size * 0.28, y: at.y + size * 0.3 }, size * 1.95, size * 1.95, 'fill="url(#shade)"'),
    circle(at, size * 1.62, 'fill="url(#saucer)"'),
    `<g transform="rotate(${turn} ${px(at.x)} ${px(at.y)})">`,
    ellipse({ x: at.x + size * 0.16, y: at.y + size * 0.18 }, size * 1.2, size * 1.2, 'fill="url(#shade)"'),
    handle,
    circle(at, size, `fill="${lighten(china, 0.25)}"`),
    circle(at, size * 0.9, 'fill="url(#drink)"'),
    path(heart(at, size * 0.46), 'fill="#f3dfc1"'),
    path(heart({ x: at.x, y: at.y + size * 0.02 }, size * 0.27), 'fill="#b98150" opacity="0.55"'),
    "</g>",
  ].join("");
}

function notebook({ unit, dice }: Canvas, at: Point, color: string): string {
  const [breadth, length] = [unit * 0.34, unit * 0.46];
  const turn = px(dice.between(-24, 24));
  const cover = linearGradient(
    "cover",
    [
      [0, lighten(color, 0.12)],
      [1, darken(color, 0.15)],
    ],
    "right",
  );
  return [
    cover,
    `<g transform="translate(${px(at.x)} ${px(at.y)}) rotate(${turn})">`,
    rect(-breadth * 0.47, -length * 0.47, breadth * 1.03, length * 1.03, 'rx="8" fill="#000000" opacity="0.25"'),
    rect(-breadth * 0.5, -length * 0.5, breadth, length, 'rx="8" fill="url(#cover)"'),
    rect(-breadth * 0.42, -length * 0.5, breadth * 0.025, length, `fill="${darken(color, 0.35)}" opacity="0.6"`),
    rect(breadth * 0.34, -length * 0.5, breadth * 0.04, length * 1.08, `fill="${lighten(color, 0.5)}"`),
    "</g>",
  ].join("");
}

/** A cup of coffee from above, on a wooden table, beside a notebook. */
export function coffee(canvas: Canvas): string {
  const { width, height, unit, dice } = canvas;
  const { wood, china, cloth } = dice.pick(tables);
  const left = dice.chance(0.5);
  const at = { x: width * (left ? 0.38 : 0.62), y: height * dice.between(0.46, 0.58) };
  const book = { x: width * (left ? 0.9 : 0.1), y: height * dice.between(0.18, 0.4) };
  const light = linearGradient(
    "light",
    [
      [0, "#fff4dc", 0.3],
      [1, "#1a0f08", 0.3],
    ],
    "right",
  );
  return [
    softEdge("shade", "#1b0f07", 0.75),
    planks(canvas, wood),
    light,
    rect(0, 0, width, height, 'fill="url(#light)"'),
    notebook(canvas, book, cloth),
    cup(canvas, at, unit * 0.19, china),
  ].join("");
}
