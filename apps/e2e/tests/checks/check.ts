import type { Page } from "@playwright/test";
import { sizes } from "../support/sizes.ts";
import { untilAnswered } from "../support/until-answered.ts";

/** Looks at an open screen as large as it is, and returns what is wrong with it, a sentence each. It leaves the screen as it was. */
export type Check = (page: Page) => Promise<string[]>;

/** Returns what a check finds at each size of the app, after which the page is as large as on a phone again. */
export async function atEachSize(page: Page, check: Check): Promise<string[]> {
  const found: string[] = [];
  for (const [size, { viewport }] of Object.entries(sizes)) {
    await untilAnswered(page, () => page.setViewportSize(viewport));
    found.push(...(await check(page)).map((problem) => `on a ${size}: ${problem}`));
  }
  await page.setViewportSize(sizes.phone.viewport);
  return found;
}
