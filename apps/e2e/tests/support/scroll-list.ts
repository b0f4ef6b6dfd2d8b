import type { Locator } from "@playwright/test";

/** What somebody meets who scrolls through a list. */
interface Met {
  /** The address that each row leads to, in their order. */
  addresses: string[];
  /** The most rows that were in the page at once. */
  mostRows: number;
}

/** Scrolls down through a list by whole screens, as fast as its rows come, until so many rows were met. */
export const readDown = (list: Locator, rows: number): Promise<Met> =>
  list.evaluate(async (element, wanted) => {
    const addresses: string[] = [];
    let mostRows = 0;
    while (addresses.length < wanted) {
      const items = [...element.querySelectorAll("li")];
      mostRows = Math.max(mostRows, items.length);
      for (const item of items) {
        const { top, bottom } = item.getBoundingClientRect();
        const isSeen = bottom > 0 && top < innerHeight;
        if (isSeen) addresses[Number(item.ariaPosInSet) - 1] = item.querySelector("a")?.getAttribute("href") ?? "";
      }
      scrollBy({ top: innerHeight / 2, behavior: "instant" });
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return { addresses, mostRows };
  }, rows);

/** The address that the row or tile in the middle of the screen leads to, once it is in the page. */
export const addressInMiddle = (list: Locator): Promise<string> =>
  list.evaluate(async (element) => {
    for (;;) {
      const link = document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.closest("a");
      if (link && element.contains(link)) return link.getAttribute("href") ?? "";
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  });
