import type { KeyboardEvent } from "react";
import { actOf, type KeyAct } from "../keys/key-map.ts";
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

/** The index of the first card that begins on the screen, below the bar; the last one's where none does. */
function firstInSight(feed: HTMLElement): number | undefined {
  const cards = [...feed.querySelectorAll<HTMLElement>("[data-index]")];
  const inSight = cards.find((card) => card.getBoundingClientRect().top >= 0) ?? cards.at(-1);
  return inSight && Number(inSight.dataset.index);
}

/** The index of the card that keys are about: that in focus, else the first in sight. */
export const cardInQuestion = (feed: HTMLElement): number | undefined => focusedIndex() ?? firstInSight(feed);

/** Goes to the card after the one in focus (1) or before it (-1); without one in focus, to the first in sight. */
export function moveOn(feed: HTMLElement, by: 1 | -1): void {
  const focused = focusedIndex();
  const to = focused === undefined ? firstInSight(feed) : focused + by;
  if (to !== undefined) goToCard(feed, to);
}

/**
 * The keys of a feed, as the ARIA Authoring Practices describe it: Page Down and Page Up lead from card to card, Control
 * with End or Home out of it. Where there is nothing to go to, the browser scrolls as it does elsewhere.
 */
export function moveByKeys(event: KeyboardEvent<HTMLElement>): void {
  const { currentTarget: feed, shiftKey } = event;
  const at = focusedIndex();
  const act = shiftKey ? undefined : actOf("card", event);
  if (at === undefined || act === undefined) return;
  const moves: Record<KeyAct<"card">, () => boolean> = {
    next: () => goToCard(feed, at + 1),
    previous: () => goToCard(feed, at - 1),
    before: () => leave(feed, "before"),
    after: () => leave(feed, "after"),
  };
  if (moves[act]()) event.preventDefault();
}
