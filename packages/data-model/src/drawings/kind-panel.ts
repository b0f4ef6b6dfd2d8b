import type { ModelKind, TableModel } from "../table-model.ts";
import type { Block } from "./flow.ts";
import { keyLines } from "./key-lines.ts";
import { box, text } from "./svg.ts";
import { toneOf, usersOf } from "./tone.ts";

const head = 40;
const inset = 12;
const indent = 14;
const lineHeight = 15;
const gap = 6;
/** The width of a character in the small typeface of keys, in pixels. */
const monoWidth = 6.7;

/** Returns a panel with kinds of items, a row each: what it is called, and where it lies. */
export function kindPanel(title: string, kinds: readonly ModelKind[], model: TableModel, width: number): Block {
  const users = usersOf(model.kinds);
  const rowWidth = width - 2 * inset;
  let height = head;
  const rows = kinds.map((kind) => {
    const lines = keyLines(kind.key, rowWidth - 1.5 * indent, monoWidth);
    const row = { kind, lines, top: height, height: 25 + lines.length * lineHeight };
    height += row.height + gap;
    return row;
  });
  height += inset - gap;
  return {
    height,
    draw: (x, y) => [
      box(x, y, width, height, "card", 10),
      text(x + inset, y + 26, "plain strong", title),
      ...rows.flatMap((row) => [
        box(x + inset, y + row.top, rowWidth, row.height, "row", 6),
        box(x + inset, y + row.top, 4, row.height, toneOf(row.kind, users), 2),
        text(x + inset + indent, y + row.top + 17, "plain strong", row.kind.type),
        ...row.lines.map((line, at) => text(x + inset + indent, y + row.top + 33 + at * lineHeight, "mono soft", line)),
      ]),
    ],
  };
}
