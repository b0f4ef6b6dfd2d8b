import { expect, type Page, test } from "@playwright/test";
import { isLong } from "@quick-photos/testing";
import { isPackaged } from "@quick-photos/testing/browser";
import { sizes } from "./sizes.ts";
import { turn } from "./turn.ts";

const whatToDo = "Look at its -diff.webp in apps/e2e/test-results. If that is meant: npm run visual:update";

const leftOut = "Other browsers and systems draw letters differently: only the packaged Chromium is compared.";

/** Screens that stand for all others when lines begin at the right. */
const alsoFromTheRight = ["home", "profile", "photo"];

/** Themes in the order in which screens are looked at in them: a screen is left in the light. */
const themes = ["dark", "light"] as const;

interface Compared {
  name: string;
  size: keyof typeof sizes;
  /** The so many-th screen of its tour it is, the same at both sizes. */
  number: number;
}

/**
 * The themes that a screen is compared in. Usually one: a screen that is dark on a phone is light at a desk, and the
 * next one is the other way around. At night, and where pictures are taken anew, both.
 */
function themesOf({ size, number }: Compared): readonly (typeof themes)[number][] {
  const isTakenAnew = ["all", "changed"].includes(test.info().config.updateSnapshots);
  if (isLong || isTakenAnew) return themes;
  return themes.filter((_, index) => (index + number + Object.keys(sizes).indexOf(size)) % themes.length === 0);
}

/** Compares an open screen with its pictures, and leaves it in the light; what differs fails the test at its end. */
export async function comparePictures(page: Page, compared: Compared): Promise<void> {
  const { name, size } = compared;
  if (!isPackaged) return void test.info().annotations.push({ type: "not compared", description: leftOut });
  const compare = (variant: string) =>
    expect.soft(page, whatToDo).toHaveScreenshot(`${name}-${size}-${variant}.webp`, { stylePath: "tests/visual.css" });
  for (const colorScheme of themesOf(compared)) {
    await page.emulateMedia({ colorScheme });
    await compare(colorScheme);
  }
  await page.emulateMedia({ colorScheme: "light" });
  if (!alsoFromTheRight.includes(name)) return;
  await turn(page, "rtl");
  await compare("rtl");
  await turn(page, "ltr");
}
