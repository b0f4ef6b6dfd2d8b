import { expect, type Page, test } from "@playwright/test";
import { isPackaged } from "@quick-photos/testing/browser";
import { turn } from "./turn.ts";

const whatToDo = "Look at its -diff.webp in apps/e2e/test-results. If that is meant: npm run visual:update";

const leftOut = "Other browsers and systems draw letters differently: only the packaged Chromium is compared.";

/** Screens that stand for all others when lines begin at the right. */
const alsoFromTheRight = ["home", "profile", "photo"];

/** Compares an open screen with its pictures by night and by day, and leaves it by day; what differs fails the test at its end. */
export async function comparePictures(page: Page, { name, size }: { name: string; size: string }): Promise<void> {
  if (!isPackaged) return void test.info().annotations.push({ type: "not compared", description: leftOut });
  const compare = (variant: string) =>
    expect.soft(page, whatToDo).toHaveScreenshot(`${name}-${size}-${variant}.webp`, { stylePath: "tests/visual.css" });
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme });
    await compare(colorScheme);
  }
  if (!alsoFromTheRight.includes(name)) return;
  await turn(page, "rtl");
  await compare("rtl");
  await turn(page, "ltr");
}
