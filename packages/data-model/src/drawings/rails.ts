import type { EntityCard } from "./entity-card.ts";
import { element } from "./svg.ts";

/** Where the rail of a card goes down, from its left edge. */
const railInset = 15;

/** Returns the end of a line at what there may be none or many of. */
export function crowsFoot(x: number, y: number): string {
  const toes = element("path", {
    d: `M${x - 10} ${y}L${x} ${y - 6}M${x - 10} ${y}H${x}M${x - 10} ${y}L${x} ${y + 6}`,
    class: "rail",
  });
  return toes + element("circle", { cx: x - 13.5, cy: y, r: 3.5, class: "halo" });
}

/** How far before a card its crow's foot begins. */
export const footLength = 17;

const line = (d: string, isFirm: boolean) => element("path", { d, class: isFirm ? "rail" : "rail loose" });

/** Returns the mark below a card at which its rail begins: exactly one. */
function exactlyOne(x: number, y: number): string {
  return line(`M${x - 6} ${y + 5}h12M${x - 6} ${y + 9}h12`, true);
}

/** Returns the lines from a card to all that hang on it, down a rail at its left and into each. */
export function railOf(target: EntityCard, cards: readonly EntityCard[]): string[] {
  const x = target.x + railInset;
  const top = target.y + target.height;
  const ends = cards.flatMap((card) =>
    card.entries.filter(({ to }) => to === target.kind.name).map(({ y, isFirm }) => ({ x: card.x, y, isFirm })),
  );
  if (ends.length === 0) return [];
  const bottom = Math.max(...ends.map(({ y }) => y));
  const bend = 8;
  return [
    line(`M${x} ${top}V${bottom - bend}`, true),
    exactlyOne(x, top),
    ...ends.flatMap((end) => [
      line(`M${x} ${end.y - bend}q0 ${bend} ${bend} ${bend}H${end.x - footLength}`, end.isFirm),
      crowsFoot(end.x, end.y),
    ]),
  ];
}
