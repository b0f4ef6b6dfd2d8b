import type { Page } from "@playwright/test";
import axe, { type RunOnly } from "axe-core";

/**
 * Returns each rule that a page breaks, with the elements that break it. Half a megabyte of axe goes into a document
 * once, and no more than what is wrong comes out of it: with axe's package for Playwright, more than half of the
 * time went into both.
 */
export async function violationsOf(page: Page, runOnly: RunOnly): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  return page.evaluate(async (only) => {
    const inPage = (window as unknown as { axe: typeof axe }).axe;
    const { violations } = await inPage.run(document, { runOnly: only, resultTypes: ["violations"] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  }, runOnly);
}
