import type { KeyboardEvent } from "react";
import { focusedIndex } from "./focused-index.ts";

/** What the Tab key stops at. */
const stops = "a[href], button:not(:disabled), input:not(:disabled), [tabindex='0']";

/** Focuses the card at an index, with its beginning at the top of the screen; returns whether there is one. */
function goToCard(feed: HTMLElement, index: number): boolean {
  const card = feed.querySelector<HTMLElement>(`[data-index="${index}"]`);
  card?.focus({ preventScroll: true }); // by itself, the browser shows a card that is higher than the screen from anywhere
  card?.scrollIntoView({ block: "start" });
  return card !== null;
}

/** Focuses the stop nearest to the feed before or after it; returns whether there is one. */
function leave(feed: HTMLElement, side: "before" | "after"): boolean {
  const [position, nearest] =
    side === "before" ? [Node.DOCUMENT_POSITION_PRECEDING, -1] : [Node.DOCUMENT_POSITION_FOLLOWING, 0];
  const isThere = (stop: HTMLElement) => feed.compareDocumentPosition(stop) === position && stop.checkVisibility();
  const stop = [...document.querySelectorAll<HTMLElement>(stops)].filter(isThere).at(nearest);
  stop?.focus();
  return stop !== undefined;
}

/**
 * The keys of a feed, as the ARIA Authoring Practices describe it: Page Down and Page Up lead from card to card, Control
 * with End or Home out of it. Where there is nothing to go to, the browser scrolls as it does elsewhere.
 */
export function moveByKeys(event: KeyboardEvent<HTMLElement>): void {
  const { key, ctrlKey, altKey, metaKey, shiftKey, currentTarget: feed } = event;
  const at = focusedIndex();
  if (at === undefined || altKey || metaKey || shiftKey) return;
  const moves: Record<string, () => boolean> = ctrlKey
    ? { Home: () => leave(feed, "before"), End: () => leave(feed, "after") }
    : { PageDown: () => goToCard(feed, at + 1), PageUp: () => goToCard(feed, at - 1) };
  if (moves[key]?.()) event.preventDefault();
}
