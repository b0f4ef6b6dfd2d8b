import { type Block, column } from "./flow.ts";
import type { Partition, SortRange } from "./partitions.ts";
import { patternBadge } from "./pattern-badge.ts";
import { box, element, text } from "./svg.ts";

const head = 40;
const inset = 12;
const row = { height: 40, pitch: 51 } as const;

/** The edges of the items below the first. */
function stack(x: number, y: number, width: number): string {
  const edge = (shrink: number, drop: number) => `M${x + shrink} ${y + drop}h${width - 2 * shrink}`;
  return element("path", { d: `${edge(6, 3)}${edge(12, 6)}`, class: "edge" });
}

function drawRange(range: SortRange, x: number, y: number): string[] {
  const width = column.width - 2 * inset;
  const types = range.types.join(", or ");
  return [
    box(x, y, width, row.height, "row", 6),
    ...(range.isMany ? [stack(x, y + row.height, width)] : []),
    box(x, y, 4, row.height, range.tone, 2),
    text(x + 14, y + 17, "mono", range.sort),
    text(x + 14, y + 33, "small", range.expires ? `${types} · expires` : types),
    ...range.patterns.map((pattern, at) => {
      const fromRight = range.patterns.length - at;
      return patternBadge(pattern, x + width + 8 - fromRight * 22, y + row.height / 2);
    }),
  ];
}

/** Returns a partition with its ranges, from the lowest sort key to the highest. */
export function partitionCard({ partition, ranges }: Partition): Block {
  const height = head + ranges.length * row.pitch;
  return {
    height,
    draw: (x, y) => [
      box(x, y, column.width, height, "card", 10),
      text(x + inset, y + 26, "mono head", partition),
      ...ranges.flatMap((range, at) => drawRange(range, x + inset, y + head + at * row.pitch)),
    ],
  };
}
