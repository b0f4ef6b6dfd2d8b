import type { ModelKind, TableModel } from "../table-model.ts";
import { type Bundle, bundles } from "./bundles.ts";
import { keyLines } from "./key-lines.ts";
import { relationWords } from "./relation-words.ts";
import { box, text } from "./svg.ts";
import { toneOf, usersOf } from "./tone.ts";
import { wrap } from "./wrap.ts";

/** Where a line of relations comes into a card. */
export interface Entry extends Bundle {
  y: number;
}

/** A kind of item as a card, its place known. */
export interface EntityCard {
  kind: ModelKind;
  x: number;
  y: number;
  width: number;
  height: number;
  entries: Entry[];
  parts: string[];
}

const inset = 16;
/** Widths of characters in a line, in pixels: those of the widest usual fonts. */
const monoWidth = 7.3;
const plainWidth = 6.6;

/** Returns the card of a kind of item, its upper left corner there. */
export function entityCard(
  kind: ModelKind,
  model: TableModel,
  place: { x: number; y: number; width: number },
): EntityCard {
  const { x, y, width } = place;
  const room = width - 2 * inset;
  const typeOf = new Map(model.kinds.map(({ name, type }) => [name, type]));
  const parts: string[] = [];
  const entries: Entry[] = [];
  let line = y + 12;
  const write = (style: string, content: string, height: number) => {
    line += height;
    parts.push(text(x + inset, line - 4, style, content));
  };
  write("name", kind.type, 20);
  for (const key of keyLines(kind.key, room, monoWidth)) write("mono", key, 18);
  for (const bundle of bundles(kind)) {
    entries.push({ ...bundle, y: line + 12 });
    const words = relationWords(bundle, typeOf.get(bundle.to) ?? bundle.to);
    for (const content of wrap(words, " · ", room / plainWidth)) write("plain", content, 20);
  }
  const names = kind.attributes.map(({ name }, at) => (at < kind.attributes.length - 1 ? `${name},` : name));
  line += 2;
  for (const content of wrap(names, " ", room / plainWidth)) write("small", content, 17);
  const height = line + 10 - y;
  const tone = toneOf(kind, usersOf(model.kinds));
  const frame = [box(x, y, width, height, "card", 10), box(x, y + 10, 4, height - 20, tone, 2)];
  return { ...place, kind, height, entries, parts: [...frame, ...parts] };
}
