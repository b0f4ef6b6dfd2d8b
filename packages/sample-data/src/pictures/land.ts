import type { Canvas } from "./canvas.ts";
import { linearGradient, type Point, path, rect, smooth, straight } from "./svg.ts";

/** The skyline of a mountain range: where its middle line is, and how far peaks depart from it, in pixels. */
export interface RangeShape {
  base: number;
  relief: number;
  /** How fast the detail fades from one scale to the next: 0.5 is jagged, 0.35 is worn. */
  roughness: number;
}

/** Returns a skyline from left to right by midpoint displacement. */
export function mountainLine({ width, dice }: Canvas, { base, relief, roughness }: RangeShape): Point[] {
  let heights = [dice.between(-1, 1), dice.between(-1, 1), dice.between(-1, 1)];
  for (let scale = 1; heights.length < 120; scale *= roughness) {
    heights = heights.flatMap((height, index) => {
      const next = heights[index + 1];
      return next === undefined ? [height] : [height, (height + next) / 2 + dice.between(-scale, scale)];
    });
  }
  return heights.map((height, index) => ({
    x: (index / (heights.length - 1)) * width,
    y: base - height * relief * 0.6,
  }));
}

/** Returns a soft skyline of a few slow waves. */
export function hillLine({ width, dice }: Canvas, { base, relief }: Pick<RangeShape, "base" | "relief">): Point[] {
  const waves = [0.7, 1.4, 2.9].map((frequency) => ({
    frequency: frequency * dice.between(0.8, 1.2) * Math.PI * 2,
    phase: dice.between(0, Math.PI * 2),
    part: 0.6 / frequency,
  }));
  return Array.from({ length: 25 }, (_, index) => {
    const share = index / 24;
    const lift = waves.reduce((sum, wave) => sum + Math.sin(share * wave.frequency + wave.phase) * wave.part, 0);
    return { x: share * width, y: base - lift * relief };
  });
}

/** Returns the height of a skyline at a place. */
export function heightAt(line: Point[], x: number): number {
  const after = line.findIndex((point) => point.x >= x);
  const [left, right] = [line[Math.max(after - 1, 0)], line[after]];
  if (!left || !right || left.x === right.x) return right?.y ?? 0;
  return left.y + ((right.y - left.y) * (x - left.x)) / (right.x - left.x);
}

/** Draws the land under a skyline, from one colour at the top into another (the haze) at the bottom. */
export function land(
  { width, height }: Canvas,
  line: Point[],
  id: string,
  colors: [string, string],
  soft = false,
): string {
  const outline = `${(soft ? smooth : straight)(line)}L${width} ${height}L0 ${height}Z`;
  const gradient = linearGradient(id, [
    [0, colors[0]],
    [1, colors[1]],
  ]);
  return gradient + path(outline, `fill="url(#${id})"`);
}

/** Draws snow where a skyline rises above a height. */
export function snow({ dice, unit }: Canvas, line: Point[], bottom: number, color: string): string {
  const edge = line.map(({ x, y }, index) => {
    const tongue = unit * (0.022 * Math.sin(index * 1.3) + dice.between(-0.014, 0.014));
    return { x, y: Math.max(y, bottom + tongue - (bottom - y) * 0.25) };
  });
  return path(`${straight([...line, ...edge.reverse()])}Z`, `fill="${color}"`);
}

/** Draws a pine with its foot at a point. */
export function pine({ dice }: Canvas, foot: Point, size: number, color: string): string {
  const tiers = 6;
  const side = (direction: 1 | -1): Point[] =>
    Array.from({ length: tiers }, (_, index) => {
      const share = (index + 1) / tiers;
      const reach = share * size * 0.2 * dice.between(0.8, 1.15);
      const y = foot.y - size * (1 - share * 0.9);
      return [
        { x: foot.x + direction * reach, y },
        { x: foot.x + direction * reach * 0.55, y: y - size * 0.012 },
      ];
    }).flat();
  const top = { x: foot.x, y: foot.y - size };
  const trunk = rect(foot.x - size * 0.018, foot.y - size * 0.3, size * 0.036, size * 0.35, `fill="${color}"`);
  return path(`${straight([top, ...side(1), ...side(-1).reverse()])}Z`, `fill="${color}"`) + trunk;
}
