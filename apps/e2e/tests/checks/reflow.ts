import type { Page } from "@playwright/test";
import { outOfSight, writeWithoutSpaces } from "../support/out-of-sight.ts";
import { sizes } from "../support/sizes.ts";
import type { Check } from "./check.ts";

/** The widths of a small and of a usual phone, in pixels; WCAG 1.4.10, "Reflow", asks for the small one. */
const widths = [390, 320];

/** Returns what cannot be seen at either width. */
async function outOfSightAtEachWidth(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 640 });
    found.push(...(await outOfSight(page, width)).map((what) => `at ${width} px: ${what}`));
  }
  await page.setViewportSize(sizes.phone.viewport);
  return found;
}

/** Returns what of a screen is lost in large text; WCAG 1.4.4, "Resize Text", asks for twice its size. */
export const largeText: Check = async (page) => {
  const setTextSize = (size: string) =>
    page.evaluate((fontSize) => {
      document.documentElement.style.fontSize = fontSize;
    }, size);
  const found: string[] = [];
  for (const size of ["150%", "200%"]) {
    await setTextSize(size);
    found.push(...(await outOfSightAtEachWidth(page)).map((problem) => `text at ${size} ${problem}`));
  }
  await setTextSize("");
  return found;
};

/** Returns what does not fit where words have no end, in both directions. It overwrites all text of the screen. */
export const endlessWords: Check = async (page) => {
  await writeWithoutSpaces(page);
  const found: string[] = [];
  for (const dir of ["ltr", "rtl"]) {
    await page.evaluate((direction) => {
      document.documentElement.dir = direction;
    }, dir);
    found.push(...(await outOfSightAtEachWidth(page)).map((problem) => `${dir} ${problem}`));
  }
  return found;
};
