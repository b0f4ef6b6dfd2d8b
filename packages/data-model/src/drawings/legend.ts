import type { Block } from "./flow.ts";
import { box, text } from "./svg.ts";
import { type Tone, toneWords } from "./tone.ts";

const tones = Object.entries(toneWords) as [Tone, string][];

/** The height of a line of a legend, and where its words begin. */
export const legendLine = { height: 22, indent: 28 } as const;

/** What the colors of kinds mean. */
export const toneLegend: Block = {
  height: tones.length * legendLine.height,
  draw: (x, y) =>
    tones.flatMap(([tone, words], at) => [
      box(x + 8, y + at * legendLine.height + 3, 4, 14, tone, 2),
      text(x + legendLine.indent, y + at * legendLine.height + 14, "small", words),
    ]),
};
