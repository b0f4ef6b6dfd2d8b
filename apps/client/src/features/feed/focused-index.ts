/** The index of the card that has the focus, or that something in it has; undefined when the focus is elsewhere. */
export function focusedIndex(): number | undefined {
  const card = document.activeElement?.closest("[role=feed] [data-index]");
  return card ? Number(card.getAttribute("data-index")) : undefined;
}
