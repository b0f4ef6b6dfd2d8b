import type { ModelPattern } from "../table-model.ts";
import { element, text } from "./svg.ts";

/** Returns the number of an access pattern in a circle: full for one that writes, empty for one that only reads. */
export function patternBadge({ number, isWrite }: ModelPattern, cx: number, cy: number): string {
  const kind = isWrite ? "write" : "read";
  return element("circle", { cx, cy, r: 9.5, class: kind }) + text(cx, cy + 4, `on${kind} middle`, `${number}`);
}
