import type { Canvas } from "../canvas.ts";
import { darken, lighten, mix } from "../colors.ts";
import { softEdge } from "../sky.ts";
import { circle, ellipse, linearGradient, type Point, path, px, radialGradient, rect, smooth } from "../svg.ts";

interface Setting {
  wall: string;
  table: string;
  vase: string;
  leaf: string;
  fruit: readonly [string, ...string[]];
}

const settings: readonly [Setting, ...Setting[]] = [
  { wall: "#d9c7b4", table: "#b98d6a", vase: "#f1e6d8", leaf: "#5f7355", fruit: ["#e39b3b", "#d96c3d", "#c9b458"] },
  { wall: "#8fa9a3", table: "#5c4a3f", vase: "#d98f6a", leaf: "#27463b", fruit: ["#f0c76a", "#b6412f", "#e8d7a3"] },
  { wall: "#e3b7a0", table: "#8a4f3d", vase: "#3f5d63", leaf: "#7a8450", fruit: ["#f3d9a0", "#c8553d", "#6d2e46"] },
  { wall: "#39424e", table: "#20252d", vase: "#c7d0d2", leaf: "#7d9b76", fruit: ["#e9a23b", "#f2d0a9", "#99352f"] },
  { wall: "#c9d3dc", table: "#7f8fa3", vase: "#f6f1e7", leaf: "#44635a", fruit: ["#f2a65a", "#e0c879", "#d16666"] },
];

function fruit({ unit, dice }: Canvas, { x, y }: Point, radius: number, color: string, id: string): string {
  const ball = radialGradient(
    id,
    [
      [0, lighten(color, 0.45)],
      [0.45, color],
      [1, darken(color, 0.45)],
    ],
    { x: 0.35, y: 0.3 },
  );
  const stem = `M${px(x)} ${px(y - radius * 0.9)}q${px(radius * dice.between(-0.2, 0.2))} ${px(-radius * 0.2)} ${px(radius * 0.12)} ${px(-radius * 0.36)}`;
  return [
    ball,
    ellipse({ x: x + radius * 0.45, y: y + radius * 0.86 }, radius * 1.35, radius * 0.26, 'fill="url(#shadow)"'),
    circle({ x, y }, radius, `fill="url(#${id})"`),
    path(stem, `stroke="#4a3626" stroke-width="${px(unit * 0.006)}" stroke-linecap="round" fill="none"`),
  ].join("");
}

function twig({ unit, dice }: Canvas, from: Point, color: string): string {
  const lean = dice.between(-0.28, 0.28) * unit;
  const rise = unit * dice.between(0.24, 0.4);
  const at = (share: number): Point => ({ x: from.x + lean * share ** 1.4, y: from.y - rise * share });
  const stalk = path(
    smooth([0, 0.3, 0.65, 1].map(at)),
    `stroke="${darken(color, 0.25)}" stroke-width="${px(unit * 0.005)}" fill="none"`,
  );
  const leaf = (index: number) => {
    const { x, y } = at(0.25 + (index / 9) * 0.75);
    const size = unit * dice.between(0.035, 0.06);
    const turn = (index % 2 === 0 ? -1 : 1) * dice.between(35, 75) - 90 + (lean / unit) * 90;
    const blade = `M0 0C${px(size * 0.3)} ${px(-size * 0.32)} ${px(size * 0.8)} ${px(-size * 0.26)} ${px(size)} 0C${px(size * 0.8)} ${px(size * 0.26)} ${px(size * 0.3)} ${px(size * 0.32)} 0 0Z`;
    return `<g transform="translate(${px(x)} ${px(y)}) rotate(${px(turn)})">${path(blade, `fill="${mix(color, "#f3efcf", dice.between(0, 0.35))}"`)}</g>`;
  };
  return stalk + Array.from({ length: 10 }, (_, index) => leaf(index)).join("");
}

function vase({ unit, dice }: Canvas, { x, y }: Point, color: string): string {
  const [rise, belly, neck] = [
    unit * dice.between(0.26, 0.34),
    unit * dice.between(0.08, 0.13),
    unit * dice.between(0.03, 0.05),
  ];
  const side = (direction: 1 | -1): Point[] => [
    { x: x + direction * belly * 0.6, y },
    { x: x + direction * belly, y: y - rise * 0.35 },
    { x: x + direction * neck, y: y - rise * 0.8 },
    { x: x + direction * neck * 1.4, y: y - rise },
  ];
  const glaze = linearGradient(
    "glaze",
    [
      [0, lighten(color, 0.25)],
      [0.45, color],
      [1, darken(color, 0.38)],
    ],
    "right",
  );
  const outline = `${smooth(side(-1))}${smooth(side(1).reverse()).replace("M", "L")}Z`;
  const mouth = ellipse({ x, y: y - rise }, neck * 1.4, neck * 0.32, `fill="${darken(color, 0.5)}"`);
  return glaze + path(outline, 'fill="url(#glaze)"') + mouth;
}

/** A vase with twigs and some fruit in the light of a window. */
export function stillLife(canvas: Canvas): string {
  const { width, height, unit, dice } = canvas;
  const { wall, table, vase: clay, leaf, fruit: fruits } = dice.pick(settings);
  const edge = height * 0.7;
  const foot = { x: width * dice.between(0.34, 0.62), y: edge + unit * 0.1 };
  const window = `M${px(width * 0.1)} 0L${px(width * 0.52)} 0L${px(width * 0.86)} ${px(edge)}L${px(width * 0.3)} ${px(edge)}Z`;
  const cross = `M${px(width * 0.31)} 0L${px(width * 0.58)} ${px(edge)}`;
  const bowl = Array.from({ length: dice.whole(2, 4) }, (_, index) => {
    const radius = unit * dice.between(0.05, 0.075);
    const side = index % 2 === 0 ? 1 : -1;
    const at = {
      x: foot.x + side * unit * (0.17 + index * 0.055),
      y: foot.y + unit * dice.between(-0.01, 0.07) - radius,
    };
    return fruit(canvas, at, radius, dice.pick(fruits), `fruit${index}`);
  });
  return [
    linearGradient(
      "wall",
      [
        [0, darken(wall, 0.12)],
        [1, lighten(wall, 0.08)],
      ],
      "right",
    ),
    linearGradient("table", [
      [0, table],
      [1, darken(table, 0.3)],
    ]),
    softEdge("shadow", "#1a1210", 0.6),
    rect(0, 0, width, height, 'fill="url(#wall)"'),
    path(window, `fill="${lighten(wall, 0.5)}" opacity="0.5"`),
    path(cross, `stroke="${wall}" stroke-width="${px(unit * 0.016)}" opacity="0.9"`),
    rect(0, edge, width, height - edge, 'fill="url(#table)"'),
    ellipse({ x: foot.x + unit * 0.09, y: foot.y }, unit * 0.24, unit * 0.035, 'fill="url(#shadow)"'),
    ...Array.from({ length: dice.whole(3, 5) }, () => twig(canvas, { x: foot.x, y: foot.y - unit * 0.26 }, leaf)),
    vase(canvas, foot, clay),
    ...bowl,
  ].join("");
}
