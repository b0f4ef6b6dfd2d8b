/** Widths of a character in pixels, as the widest of the usual fonts have it. */
const characterWidths: readonly [kind: RegExp, width: number][] = [
  [/mono head/, 7.9],
  [/mono soft/, 6.65],
  [/mono/, 7.25],
  [/small/, 6.2],
  [/title/, 9.2],
  [/name/, 8.4],
  [/plain/, 6.7],
];

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const attribute = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
const number = (tag: string, name: string) => Number(attribute(tag, name));

function boxesOf(svg: string): Box[] {
  return [...svg.matchAll(/<(?:svg|rect)[^>]*>/g)].map(([tag]) => ({
    x: number(tag, "x"),
    y: number(tag, "y"),
    width: number(tag, "width"),
    height: number(tag, "height"),
  }));
}

/** Returns the texts of a drawing that reach over the right edge of the smallest box in which they begin. */
export function overflowing(svg: string): string[] {
  const boxes = boxesOf(svg);
  return [...svg.matchAll(/(<text[^>]*>)([^<]*)/g)].flatMap(([, tag = "", content = ""]) => {
    const [x, y, kind] = [number(tag, "x"), number(tag, "y"), attribute(tag, "class")];
    if (/end|middle/.test(kind)) return [];
    const around = boxes.filter((box) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height);
    const right = Math.min(...around.map((box) => box.x + box.width));
    const width = content.length * (characterWidths.find(([known]) => known.test(kind))?.[1] ?? 7);
    return x + width > right ? [content] : [];
  });
}

/** Returns the texts of a drawing. */
export function textsOf(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map(([, content = ""]) => content);
}
