import type { Page } from "@playwright/test";
import { isLong } from "@quick-photos/testing";
import { violationsOf } from "../support/axe.ts";
import { setTextSize } from "../support/set-text-size.ts";
import { sizes } from "../support/sizes.ts";
import { turn } from "../support/turn.ts";
import { untilAnswered } from "../support/until-answered.ts";
import type { Check } from "./check.ts";

/** How a screen may look: a value of each row. Its width in pixels, the theme, the size of its text in percent, where lines begin. */
const values = {
  width: [320, 390, 1280],
  colorScheme: ["light", "dark"],
  text: [100, 200],
  dir: ["ltr", "rtl"],
} as const;

type Look = { [Name in keyof typeof values]: (typeof values)[Name][number] };

const allLooks: readonly Look[] = values.width.flatMap((width) =>
  values.colorScheme.flatMap((colorScheme) =>
    values.text.flatMap((text) => values.dir.map((dir) => ({ width, colorScheme, text, dir }))),
  ),
);

/**
 * The looks by day of a screen that is the so many-th of its tour: one at each size, in which every row but the width
 * has both of its values. Of the screens that follow each other, every eight have every look but for its width, and
 * every pair of values.
 */
function looksByDay(number: number): readonly Look[] {
  const pick = <Value>(row: readonly [Value, Value], at: number): Value => row[at % 2 ? 1 : 0];
  const [theme, text] = [number, Math.floor(number / 2)];
  const look = (width: Look["width"], flip: 0 | 1): Look => ({
    width,
    colorScheme: pick(values.colorScheme, theme + flip),
    text: pick(values.text, text + flip),
    dir: pick(values.dir, theme + text + flip),
  });
  const [small, usual, wide] = values.width;
  return [look(pick([small, usual], Math.floor(number / 4)), 0), look(wide, 1)];
}

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const sizeOf = ({ width }: Pick<Look, "width">) => (width < 1000 ? "phone" : "desktop");

async function give(page: Page, { width, colorScheme, text, dir }: Look): Promise<void> {
  const { height } = sizes[sizeOf({ width })].viewport;
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme });
  await setTextSize(page, text);
  await turn(page, dir);
}

/**
 * Returns the check of a screen that is the so many-th of its tour of a size: what axe finds, each rule with the elements
 * that break it; at night in all looks of that size, by day in one.
 */
export const axeInLooks =
  (number: number, size: keyof typeof sizes): Check =>
  async (page) => {
    const found: string[] = [];
    const looks = isLong ? allLooks : looksByDay(number);
    for (const look of looks.filter((one) => sizeOf(one) === size)) {
      await untilAnswered(page, () => give(page, look));
      const problems = await violationsOf(page, { type: "tag", values: rules });
      found.push(...problems.map((problem) => `${Object.values(look).join(" ")}: ${problem}`));
    }
    const width = size === "phone" ? 390 : 1280;
    await give(page, { width, colorScheme: "light", text: 100, dir: "ltr" });
    return found;
  };
