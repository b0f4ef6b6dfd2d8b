import type { Page } from "@playwright/test";
import { outOfSight, writeWithoutSpaces } from "../support/out-of-sight.ts";
import { setTextSize } from "../support/set-text-size.ts";
import { sizes } from "../support/sizes.ts";
import { turn } from "../support/turn.ts";
import type { Check } from "./check.ts";

/** The widths of a small and of a usual phone, in pixels; WCAG 1.4.10, "Reflow", asks for the small one. */
const widths = [390, 320];

/** Returns what cannot be seen at either width in any of the states that a screen is brought into. */
async function outOfSightAtEachWidth(page: Page, states: Record<string, () => Promise<void>>): Promise<string[]> {
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 640 });
    for (const [state, enter] of Object.entries(states)) {
      await enter();
      found.push(...(await outOfSight(page, width)).map((what) => `${state} at ${width} px: ${what}`));
    }
  }
  await page.setViewportSize(sizes.phone.viewport);
  return found;
}

/** Returns what of a screen is lost in large text; WCAG 1.4.4, "Resize Text", asks for twice its size. */
export const largeText: Check = async (page) => {
  const found = await outOfSightAtEachWidth(page, {
    "text at 150%": () => setTextSize(page, 150),
    "text at 200%": () => setTextSize(page, 200),
  });
  await setTextSize(page, 100);
  return found;
};

/** Returns what does not fit where words have no end, in both directions. It overwrites all text of the screen. */
export const endlessWords: Check = async (page) => {
  await writeWithoutSpaces(page);
  return outOfSightAtEachWidth(page, { ltr: () => turn(page, "ltr"), rtl: () => turn(page, "rtl") });
};
