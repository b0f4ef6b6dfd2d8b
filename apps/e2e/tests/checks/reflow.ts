import type { Page } from "@playwright/test";
import { isLong } from "@quick-photos/testing";
import { outOfSight, writeWithoutSpaces } from "../support/out-of-sight.ts";
import { setTextSize } from "../support/set-text-size.ts";
import { sizes } from "../support/sizes.ts";
import { turn } from "../support/turn.ts";
import type { Check } from "./check.ts";

/** The widths of a small and of a usual phone, in pixels; WCAG 1.4.10, "Reflow", asks for the small one. */
const widths = [390, 320];

/**
 * Returns what cannot be seen at either width in any of the states that a screen is brought into. By day each state is
 * looked at in one width, the other one of the next screen's: who asks says the so many-th this one is.
 */
async function outOfSightAtEachWidth(
  page: Page,
  number: number,
  states: Record<string, () => Promise<void>>,
): Promise<string[]> {
  const found: string[] = [];
  for (const [at, width] of widths.entries()) {
    await page.setViewportSize({ width, height: 640 });
    for (const [index, [state, enter]] of Object.entries(states).entries()) {
      if (!isLong && (number + at + index) % widths.length !== 0) continue;
      await enter();
      found.push(...(await outOfSight(page, width)).map((what) => `${state} at ${width} px: ${what}`));
    }
  }
  await page.setViewportSize(sizes.phone.viewport);
  return found;
}

/** Returns the check of the so many-th screen: what is lost in large text; WCAG 1.4.4, "Resize Text", asks for twice its size. */
export const largeText =
  (number: number): Check =>
  async (page) => {
    const found = await outOfSightAtEachWidth(page, number, {
      "text at 150%": () => setTextSize(page, 150),
      "text at 200%": () => setTextSize(page, 200),
    });
    await setTextSize(page, 100);
    return found;
  };

/** Returns the check of the so many-th screen: what does not fit where words have no end. It overwrites all text of the screen. */
export const endlessWords =
  (number: number): Check =>
  async (page) => {
    await writeWithoutSpaces(page);
    return outOfSightAtEachWidth(page, number, { ltr: () => turn(page, "ltr"), rtl: () => turn(page, "rtl") });
  };
