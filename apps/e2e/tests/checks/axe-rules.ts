import { violationsOf } from "../support/axe.ts";
import type { Check } from "./check.ts";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** The rules among them that ask for colours: nothing else differs from day to night. */
const colourRules = ["color-contrast", "link-in-text-block"];

/** Returns what axe finds by day and by night: each rule with the elements that break it. */
export const axeRules: Check = async (page) => {
  await page.emulateMedia({ colorScheme: "dark" });
  const byNight = await violationsOf(page, { type: "rule", values: colourRules });
  await page.emulateMedia({ colorScheme: "light" });
  const byDay = await violationsOf(page, { type: "tag", values: rules });
  return [...byNight.map((problem) => `dark: ${problem}`), ...byDay.map((problem) => `light: ${problem}`)];
};
