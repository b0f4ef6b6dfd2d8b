import type { Canvas } from "../canvas.ts";
import { darken, lighten, mix } from "../colors.ts";
import { linearGradient, path, px, rect } from "../svg.ts";

const plasters = ["#e07a5f", "#f2cc8f", "#d8a48f", "#81b29a", "#e9c8b5", "#c8553d", "#f4f1de", "#6d8fae"] as const;

interface Arch {
  /** The middle of the opening and where its floor is. */
  x: number;
  floor: number;
  breadth: number;
  rise: number;
}

function outline({ x, floor, breadth, rise }: Arch): string {
  const radius = breadth / 2;
  return `M${px(x - radius)} ${px(floor)}V${px(floor - rise + radius)}A${px(radius)} ${px(radius)} 0 0 1 ${px(x + radius)} ${px(floor - rise + radius)}V${px(floor)}Z`;
}

/** A view through an opening: sky, a strip of sea, and the lit thickness of the wall. */
function opening({ palette }: Canvas, arch: Arch, wall: string, id: string): string {
  const { x, floor, breadth, rise } = arch;
  const sea = floor - rise * 0.34;
  const clip = `<clipPath id="${id}">${path(outline(arch), "")}</clipPath>`;
  const view = [
    rect(x - breadth, floor - rise, breadth * 2, rise, 'fill="url(#air)"'),
    rect(x - breadth, sea, breadth * 2, floor - sea, `fill="${mix(palette.top, palette.middle, 0.35)}"`),
    path(outline({ ...arch, x: x - breadth * 0.86 }), `fill="${darken(wall, 0.3)}"`),
  ];
  return `${clip}<g clip-path="url(#${id})">${view.join("")}</g>`;
}

function stairs({ width, unit }: Canvas, floor: number, color: string, fromLeft: boolean): string {
  const steps = 7;
  const [run, rise] = [unit * 0.075, unit * 0.05];
  return Array.from({ length: steps }, (_, index) => {
    const breadth = run * (steps - index);
    const x = fromLeft ? 0 : width - breadth;
    const [top, front] = [floor - (index + 1) * rise, darken(color, 0.16 + index * 0.012)];
    return (
      rect(x, top, breadth, rise, `fill="${front}"`) +
      rect(x, top, breadth, rise * 0.28, `fill="${lighten(color, 0.2)}"`)
    );
  }).join("");
}

function cypress({ unit }: Canvas, x: number, floor: number, color: string): string {
  const size = unit * 0.34;
  const crown = `M${px(x)} ${px(floor - size)}C${px(x + size * 0.2)} ${px(floor - size * 0.5)} ${px(x + size * 0.16)} ${px(floor - size * 0.16)} ${px(x)} ${px(floor - size * 0.14)}C${px(x - size * 0.16)} ${px(floor - size * 0.16)} ${px(x - size * 0.2)} ${px(floor - size * 0.5)} ${px(x)} ${px(floor - size)}Z`;
  const pot = `M${px(x - size * 0.13)} ${px(floor - size * 0.16)}h${px(size * 0.26)}l${px(-size * 0.04)} ${px(size * 0.2)}h${px(-size * 0.18)}Z`;
  return path(crown, `fill="${color}"`) + path(pot, 'fill="#b5583a"');
}

/** A terrace by the sea: plastered walls, arches, stairs and hard shadows. */
export function arches(canvas: Canvas): string {
  const { width, height, unit, dice, palette } = canvas;
  const wall = mix(dice.pick(plasters), palette.horizon, 0.15);
  const step = mix(dice.pick(plasters), palette.horizon, 0.15);
  const floor = height * 0.8;
  const count = width > height ? 3 : 2;
  const breadth = (width / count) * 0.56;
  const doors = Array.from({ length: count }, (_, index): Arch => {
    return { x: (width * (index + 0.5)) / count, floor, breadth, rise: Math.min(height * 0.52, breadth * 1.75) };
  });
  const fromLeft = dice.chance(0.5);
  const slope = dice.between(0.3, 0.5);
  const shadow = `M0 0H${width}V${px(height * (fromLeft ? 0.06 : slope))}L0 ${px(height * (fromLeft ? slope : 0.06))}Z`;
  return [
    linearGradient("air", [
      [0, palette.middle],
      [1, palette.horizon],
    ]),
    linearGradient("plaster", [
      [0, lighten(wall, 0.12)],
      [1, darken(wall, 0.08)],
    ]),
    linearGradient("tiles", [
      [0, lighten(step, 0.3)],
      [1, darken(step, 0.18)],
    ]),
    rect(0, 0, width, height, 'fill="url(#plaster)"'),
    ...doors.map((arch, index) => opening(canvas, arch, wall, `door${index}`)),
    path(shadow, `fill="${darken(wall, 0.6)}" opacity="0.3"`),
    rect(0, floor, width, height - floor, 'fill="url(#tiles)"'),
    ...doors.map((arch) =>
      path(
        `M${px(arch.x - breadth / 2)} ${px(floor)}h${px(breadth)}l${px(unit * 0.2)} ${px(height - floor)}h${px(-breadth)}Z`,
        `fill="${palette.sun}" opacity="0.4"`,
      ),
    ),
    stairs(canvas, floor + unit * 0.06, step, fromLeft),
    cypress(
      canvas,
      fromLeft ? width - unit * 0.14 : unit * 0.14,
      floor + unit * 0.05,
      mix("#2f5d45", palette.near, 0.3),
    ),
  ].join("");
}
