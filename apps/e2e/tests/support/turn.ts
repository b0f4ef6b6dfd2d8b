import type { Page } from "@playwright/test";

/** Lets the lines of a page begin at the left, or at the right. */
export const turn = (page: Page, dir: "ltr" | "rtl"): Promise<void> =>
  page.evaluate((direction) => {
    document.documentElement.dir = direction;
  }, dir);
