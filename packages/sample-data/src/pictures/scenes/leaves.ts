import type { Canvas } from "../canvas.ts";
import { darken, lighten, mix } from "../colors.ts";
import { linearGradient, type Point, path, px, rect } from "../svg.ts";

const greens: readonly [readonly [string, ...string[]], ...(readonly [string, ...string[]])[]] = [
  ["#0f2f2a", "#1f5c4d", "#2f7d5f", "#74a57f"],
  ["#f2e8cf", "#386641", "#6a994e", "#a7c957"],
  ["#2b1d2e", "#7d3c5e", "#c06c84", "#f2a490"],
  ["#e7d7c1", "#a78a7f", "#735751", "#bf4342"],
  ["#12263a", "#1e5f74", "#4d9078", "#c4d7a4"],
];

/** A leaf along the x axis from the origin, with its midrib and veins. */
function blade(size: number, breadth: number, color: string): string {
  const half = (side: 1 | -1) =>
    `M0 0C${px(size * 0.25)} ${px(side * breadth)} ${px(size * 0.7)} ${px(side * breadth * 0.9)} ${px(size)} 0Z`;
  const vein = (index: number) => {
    const from = size * (0.12 + index * 0.1);
    const reach = breadth * 0.62 * Math.sin(((index + 1.4) / 9) * Math.PI);
    return `M${px(from)} 0L${px(from + size * 0.1)} ${px(reach)}M${px(from)} 0L${px(from + size * 0.1)} ${px(-reach)}`;
  };
  const veins = Array.from({ length: 8 }, (_, index) => vein(index)).join("");
  return [
    path(half(-1), `fill="${lighten(color, 0.1)}"`),
    path(half(1), `fill="${darken(color, 0.14)}"`),
    path(
      `M0 0H${px(size)}${veins}`,
      `stroke="${lighten(color, 0.32)}" stroke-width="${px(size * 0.007)}" fill="none" opacity="0.65"`,
    ),
  ].join("");
}

function leaf({ unit, dice }: Canvas, from: Point, turn: number, color: string): string {
  const size = unit * dice.between(0.32, 0.62);
  const breadth = size * dice.between(0.2, 0.36);
  const place = (dx: number, dy: number, inner: string) =>
    `<g transform="translate(${px(from.x + dx)} ${px(from.y + dy)}) rotate(${px(turn)})">${inner}</g>`;
  const shape = `M0 0C${px(size * 0.25)} ${px(breadth)} ${px(size * 0.7)} ${px(breadth * 0.9)} ${px(size)} 0C${px(size * 0.7)} ${px(-breadth * 0.9)} ${px(size * 0.25)} ${px(-breadth)} 0 0Z`;
  const shadow = place(unit * 0.014, unit * 0.022, path(shape, 'fill="#04070a" opacity="0.28"'));
  return shadow + place(0, 0, blade(size, breadth, color));
}

/** Leaves that reach in from the edges, as cut out of paper. */
export function leaves(canvas: Canvas): string {
  const { width, height, dice } = canvas;
  const [ground, ...tones] = dice.pick(greens);
  const count = 22;
  const drawn = Array.from({ length: count }, (_, index) => {
    const angle = (index / count) * Math.PI * 2 * 3 + dice.between(-0.3, 0.3);
    const ring = 0.72 - (index / count) * 0.24;
    const from = { x: width * (0.5 + Math.cos(angle) * ring), y: height * (0.5 + Math.sin(angle) * ring) };
    const inwards = (Math.atan2(height * 0.5 - from.y, width * 0.5 - from.x) * 180) / Math.PI;
    const tone = mix(tones[index % tones.length] ?? ground, ground, 0.45 * (1 - index / count));
    return leaf(canvas, from, inwards + dice.between(-34, 34), tone);
  });
  const paper = linearGradient("paper", [
    [0, lighten(ground, 0.08)],
    [1, darken(ground, 0.12)],
  ]);
  return paper + rect(0, 0, width, height, 'fill="url(#paper)"') + drawn.join("");
}
