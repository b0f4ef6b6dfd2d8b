import { defaultRangeExtractor, type Range } from "@tanstack/react-virtual";

/** The index of the card that has the focus, or that something in it has; undefined when the focus is elsewhere. */
export function focusedIndex(): number | undefined {
  const card = document.activeElement?.closest("[role=feed] [data-index]");
  return card ? Number(card.getAttribute("data-index")) : undefined;
}

/**
 * The indexes of the cards that are in the page: those near the screen, and, wherever they are, the one in focus, which
 * would lose it otherwise, and the two beside it, where it may go next. Ascending, with a gap at most.
 */
export function withFocused(range: Range): number[] {
  const near = defaultRangeExtractor(range);
  const focused = focusedIndex();
  if (focused === undefined) return near;
  const kept = [focused - 1, focused, focused + 1].filter((index) => index >= 0 && index < range.count);
  return [...new Set([...near, ...kept])].sort((a, b) => a - b);
}
