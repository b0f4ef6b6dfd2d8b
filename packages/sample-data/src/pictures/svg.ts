/** A point in pixels, from the upper left corner. */
export interface Point {
  x: number;
  y: number;
}

/** Returns a length with one decimal: a tenth of a pixel is invisible, longer numbers make the drawing large. */
export function px(length: number): string {
  return String(Math.round(length * 10) / 10);
}

/** A stop of a gradient: where, from 0 to 1, the colour, and how opaque it is. */
export type Stop = [offset: number, color: string, opacity?: number];

function stops(list: Stop[]): string {
  return list
    .map(([offset, color, opacity = 1]) => `<stop offset="${offset}" stop-color="${color}" stop-opacity="${opacity}"/>`)
    .join("");
}

/** Declares a gradient from top to bottom of whatever it fills, or from left to right. */
export function linearGradient(id: string, list: Stop[], direction: "down" | "right" = "down"): string {
  const end = direction === "down" ? 'x2="0" y2="1"' : 'x2="1" y2="0"';
  return `<linearGradient id="${id}" x1="0" y1="0" ${end}>${stops(list)}</linearGradient>`;
}

/** Declares a gradient from the middle outwards; `focus` moves the bright spot, as on a ball. */
export function radialGradient(id: string, list: Stop[], focus: Point = { x: 0.5, y: 0.5 }): string {
  return `<radialGradient id="${id}" fx="${focus.x}" fy="${focus.y}">${stops(list)}</radialGradient>`;
}

/** Draws a rectangle; a radius rounds its corners. */
export function rect(x: number, y: number, width: number, height: number, attributes: string): string {
  return `<rect x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}" ${attributes}/>`;
}

/** Draws a circle. */
export function circle({ x, y }: Point, radius: number, attributes: string): string {
  return `<circle cx="${px(x)}" cy="${px(y)}" r="${px(radius)}" ${attributes}/>`;
}

/** Draws an ellipse. */
export function ellipse({ x, y }: Point, rx: number, ry: number, attributes: string): string {
  return `<ellipse cx="${px(x)}" cy="${px(y)}" rx="${px(rx)}" ry="${px(ry)}" ${attributes}/>`;
}

/** Draws an SVG path. */
export function path(d: string, attributes: string): string {
  return `<path d="${d}" ${attributes}/>`;
}

/** Returns path commands of straight lines through the points. */
export function straight(points: Point[]): string {
  return points.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${px(x)} ${px(y)}`).join("");
}

/** Returns path commands of a curve through the points (a Catmull-Rom spline as cubic Bézier curves). */
export function smooth(points: Point[]): string {
  const at = (index: number): Point => points[Math.min(Math.max(index, 0), points.length - 1)] ?? { x: 0, y: 0 };
  const commands = points.map(({ x, y }, index) => {
    if (index === 0) return `M${px(x)} ${px(y)}`;
    const [before, from, to, after] = [at(index - 2), at(index - 1), at(index), at(index + 1)];
    const first = { x: from.x + (to.x - before.x) / 6, y: from.y + (to.y - before.y) / 6 };
    const second = { x: to.x - (after.x - from.x) / 6, y: to.y - (after.y - from.y) / 6 };
    return `C${px(first.x)} ${px(first.y)} ${px(second.x)} ${px(second.y)} ${px(x)} ${px(y)}`;
  });
  return commands.join("");
}
