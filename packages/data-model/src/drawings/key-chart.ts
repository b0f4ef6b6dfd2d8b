import type { TableModel } from "../table-model.ts";
import { type Block, column, drawColumns, heading, spread, widthOf } from "./flow.ts";
import { legendLine, toneLegend } from "./legend.ts";
import { partitionCard } from "./partition-card.ts";
import { indexPartitions, tablePartitions } from "./partitions.ts";
import { patternBadge } from "./pattern-badge.ts";
import { style } from "./style.ts";
import { box, element, svg, text } from "./svg.ts";

const titled = (title: string, more: string): Block =>
  heading((x, y) => [text(x, y + 16, "title", title), text(x, y + 34, "small", more)]);

/** Further from what is above it than from what it is about. */
function subtitled(title: string, more: string): Block {
  const distance = 14;
  const block = titled(title, more);
  return { height: block.height + distance, draw: (x, y) => block.draw(x, y + distance) };
}

const lineHeight = 27;

function patternList({ patterns }: TableModel): Block {
  return {
    height: patterns.length * lineHeight,
    draw: (x, y) =>
      patterns.flatMap((pattern, at) => {
        const middle = y + at * lineHeight + lineHeight / 2;
        return [
          patternBadge(pattern, x + 10, middle),
          text(x + 28, middle + 4.5, "plain", pattern.question),
          text(x + column.width, middle + 4.5, "small end", pattern.operations.join(", ")),
        ];
      }),
  };
}

const rangeLegend: Block = {
  height: legendLine.height,
  draw: (x, y) => [
    box(x, y + 1, 20, 10, "row", 2),
    element("path", { d: `M${x + 2} ${y + 13.5}h16M${x + 4} ${y + 16.5}h12`, class: "edge" }),
    text(x + legendLine.indent, y + 14, "small", "many items; without edges below, one"),
  ],
};

/** One directly below the other. */
const legend: Block = {
  height: toneLegend.height + rangeLegend.height,
  draw: (x, y) => [...toneLegend.draw(x, y), ...rangeLegend.draw(x, y + toneLegend.height)],
};

function sideBlocks(model: TableModel, title: typeof titled): Block[] {
  const { indexName } = model;
  return [
    title(indexName, `What its items are found by as well: ${indexName}SK in order`),
    ...indexPartitions(model).map(partitionCard),
    subtitled("The tutorial's access patterns", "and which keys each names: full where it writes"),
    patternList(model),
    legend,
  ];
}

/**
 * Returns the chart of all keys as SVG: each partition with its ranges of sort keys in their order, so what stands below
 * one another is read together; the index beside it, or below on a phone.
 */
export function drawKeyChart(model: TableModel, { columns }: { columns: 1 | 3 }): string {
  const head = titled("The table", "What lies together is read together: SK in order");
  const cards = tablePartitions(model).map(partitionCard);
  const side = sideBlocks(model, columns === 1 ? subtitled : titled);
  const empty = heading(() => []);
  const [left = [], right = []] = spread(cards, 2);
  const blocks = columns === 1 ? [[head, ...cards, ...side]] : [[head, ...left], [empty, ...right], side];
  const { height, parts } = drawColumns(blocks);
  return svg({
    width: widthOf(columns),
    height,
    title: "The keys of the table",
    description:
      "Each partition with its ranges of sort keys in their order; the tables below it say the same in words.",
    style,
    parts,
  });
}
