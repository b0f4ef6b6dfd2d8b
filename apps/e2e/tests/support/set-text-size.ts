import type { Page } from "@playwright/test";

/** The size of text that browsers begin with, in pixels. */
const usualPx = 16;

/** Makes text as large as the browser's settings do, in percent: what is given in `rem` follows, media queries too. */
export async function setTextSize(page: Page, percent: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Page.setFontSizes", { fontSizes: { standard: (usualPx * percent) / 100 } });
  await session.detach();
}
