import type { TableModel } from "../table-model.ts";
import { type EntityCard, entityCard } from "./entity-card.ts";
import { sortEntities } from "./entity-tree.ts";
import { column, widthOf } from "./flow.ts";
import { kindPanel } from "./kind-panel.ts";
import { toneLegend } from "./legend.ts";
import { crowsFoot, footLength, railOf } from "./rails.ts";
import { style } from "./style.ts";
import { element, svg } from "./svg.ts";

const indent = 40;
const gap = 20;
/** Room for the line from the users to what belongs to them, beside the tree. */
const bridge = 48;

function drawTree(model: TableModel, right: number): EntityCard[] {
  let y: number = column.gap;
  return sortEntities(model.kinds).tree.map(({ kind, depth }) => {
    const x = column.gap + depth * indent;
    const card = entityCard(kind, model, { x, y, width: right - x });
    y += card.height + gap;
    return card;
  });
}

/** Where the panel of what is owned stands: beside the users it belongs to, or below all on a phone. */
function place(cards: readonly EntityCard[], columns: 1 | 3) {
  const [users] = cards;
  if (!users) throw new TypeError("nothing belongs to anybody");
  const bottom = Math.max(...cards.map(({ y, height }) => y + height));
  if (columns === 3) {
    const x = users.x + users.width + bridge;
    return { x, y: users.y, line: `M${users.x + users.width} ${users.y + 22}H${x - footLength}`, bottom };
  }
  const x = column.gap + indent;
  const y = bottom + gap;
  return { x, y, line: `M${users.x + 15} ${users.y + users.height}V${y + 14}q0 8 8 8H${x - footLength}`, bottom: y };
}

/**
 * Returns the entity-relationship diagram as SVG: each kind below what it goes with, with a line to everything that it
 * relates to; beside it, or below on a phone, what only belongs to a user, and what belongs to nobody.
 */
export function drawEntityChart(model: TableModel, { columns }: { columns: 1 | 3 }): string {
  const width = widthOf(columns);
  const { owned, alone } = sortEntities(model.kinds);
  const cards = drawTree(model, columns === 3 ? width - column.gap - column.width - bridge : width - column.gap);
  const { x, y, line, bottom } = place(cards, columns);
  const panelWidth = width - column.gap - x;
  const ownedPanel = kindPanel("Only owned: gone with the user", owned, model, panelWidth);
  const alonePanel = kindPanel("Nobody's: the table's own work", alone, model, panelWidth);
  const aloneY = y + ownedPanel.height + gap;
  const legendY = aloneY + alonePanel.height + gap;
  const parts = [
    element("path", { d: line, class: "rail" }),
    ...cards.flatMap((card) => railOf(card, cards)),
    ...cards.flatMap((card) => card.parts),
    ...ownedPanel.draw(x, y),
    crowsFoot(x, y + 22),
    ...alonePanel.draw(x, aloneY),
    ...toneLegend.draw(x, legendY),
  ];
  return svg({
    width,
    height: Math.max(bottom, legendY + toneLegend.height) + column.gap,
    title: "The items and how they hang together",
    description:
      "Each kind of item with its key, what it belongs to and goes with, and where it is copied and counted.",
    style,
    parts,
  });
}
