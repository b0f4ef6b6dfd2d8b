import type { Page } from "@playwright/test";

/** Scrolls the feed down until the entry at an index is in the page, as fast as the cards come. */
export const scrollDownTo = (page: Page, index: number) =>
  page.evaluate(async (wanted) => {
    const lastCard = () => Number(document.querySelector("article:last-of-type")?.getAttribute("data-index") ?? 0);
    while (lastCard() < wanted) {
      scrollTo(0, document.documentElement.scrollHeight);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }, index);

/** Scrolls up until something is in the page. */
export const scrollUpUntil = (page: Page, selector: string) =>
  page.evaluate(async (wanted) => {
    while (!document.querySelector(wanted)) {
      scrollBy(0, -innerHeight);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }, selector);

/**
 * Scrolls from wherever the reader is in a feed of copies (`answerWithCopies`) up to its first entry, as fast as the
 * cards come: how many entries were on the way, and which of them had another photo than theirs.
 */
export const readUp = (page: Page) =>
  page.evaluate(async () => {
    const seen = new Set<number>();
    const wrong: string[] = [];
    const photoOf = (card: Element) => card.querySelector("a[href^='/photos/']")?.getAttribute("href");
    const isAwaited = (card: Element) => {
      const { top, bottom } = card.getBoundingClientRect();
      return !photoOf(card) && bottom > 0 && top < innerHeight;
    };
    while (!(scrollY === 0 && seen.has(0))) {
      const cards = [...document.querySelectorAll("[role=feed] article")];
      for (const card of cards) {
        const [index, photo] = [Number(card.getAttribute("data-index")), photoOf(card)];
        if (photo) seen.add(index);
        if (photo && Number(photo.split(".")[1]) !== index) wrong.push(`${index}: ${photo}`);
      }
      if (!cards.some(isAwaited)) scrollBy(0, -2 * innerHeight);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return { seen: seen.size, wrong };
  });
