import { type FeedEntry, isHere } from "../../api/feed-page.ts";
import { heightOf } from "../photo/picture-size.ts";

/** Pixels of a card beside its picture: the owner above, reactions below, the space to the next one. */
const framePx = 56 + 64 + 20;

/** Pixels of a line of a caption, and how many characters of it fit into a hundred pixels. */
const linePx = 24;
const charactersPer100Px = 12.5;

/**
 * The height in pixels that a card will have about: its picture's is exact, its caption's a guess. It is asked for
 * every card before that is on screen, and measured once it is.
 */
export function cardHeight(entry: FeedEntry, columnPx: number, screenPx: number): number {
  const characters = isHere(entry) ? entry.caption.length : entry.captionLength;
  const lines = Math.ceil((characters * 100) / charactersPer100Px / Math.max(1, columnPx));
  return Math.round(framePx + lines * linePx + heightOf(entry, columnPx, screenPx));
}
