import { isPackaged } from "@quick-photos/testing/browser";
import { screensOf } from "./support/screens.ts";
import { sizes } from "./support/sizes.ts";
import { expect, test } from "./support/test.ts";
import { tour } from "./support/tour.ts";

test.skip(!isPackaged, "Other browsers and systems draw letters differently: only the packaged Chromium is compared.");

const whatToDo = "Look at its -diff.webp in apps/e2e/test-results. If that is meant: npm run visual:update";

/** Screens that stand for all others when lines begin at the right. */
const alsoFromTheRight = ["home", "profile", "photo"];

for (const [size, options] of Object.entries(sizes))
  test(`every screen looks as it did, by day and by night, on a ${size}`, async ({ browser, server, world }) => {
    test.setTimeout(120_000);
    const screens = Object.entries(screensOf(world));
    await tour({ browser, baseUrl: server.url, world, size: options, screens }, async (name, page) => {
      const compare = (variant: string) =>
        expect
          .soft(page, whatToDo)
          .toHaveScreenshot(`${name}-${size}-${variant}.webp`, { stylePath: "tests/visual.css" });
      for (const colorScheme of ["dark", "light"] as const) {
        await page.emulateMedia({ colorScheme });
        await compare(colorScheme);
      }
      if (!alsoFromTheRight.includes(name)) return;
      await page.evaluate(() => {
        document.documentElement.dir = "rtl";
      });
      await compare("rtl");
    });
  });
