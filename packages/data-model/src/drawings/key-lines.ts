import type { ModelKey } from "../table-model.ts";

/** Returns a key in one line if it fits into a width, or else in two; the width of a character in the same unit. */
export function keyLines({ partition, sort }: ModelKey, width: number, characterWidth: number): string[] {
  const one = `${partition} / ${sort}`;
  return one.length * characterWidth <= width ? [one] : [`${partition} /`, sort];
}
