import type { Page } from "@playwright/test";

/**
 * Scrolls from wherever the reader is in a feed of copies (`answerWithCopies`) to its first entry, as fast as the cards
 * are there: how many of the entries were, and which had another photo than theirs.
 */
export const readUp = (page: Page) =>
  page.evaluate(async () => {
    const seen = new Set<number>();
    const wrong: string[] = [];
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const note = (card: Element) => {
      const index = Number(card.getAttribute("data-index"));
      const link = card.querySelector("a[href^='/photos/']")?.getAttribute("href");
      if (!link) return;
      seen.add(index);
      if (Number(link.split(".")[1]) !== index) wrong.push(`${index}: ${link}`);
    };
    const isAwaited = (card: Element) => {
      const { top, bottom } = card.getBoundingClientRect();
      return !card.querySelector("a[href^='/photos/']") && bottom > 0 && top < innerHeight;
    };
    while (!(scrollY === 0 && seen.has(0))) {
      const cards = [...document.querySelectorAll("[role=feed] article")];
      for (const card of cards) note(card);
      if (!cards.some(isAwaited)) scrollBy(0, -innerHeight);
      await frame();
    }
    return { seen: seen.size, wrong };
  });
