import type { Page } from "@playwright/test";
import { axeRules } from "./checks/axe-rules.ts";
import type { Check } from "./checks/check.ts";
import { headings } from "./checks/headings.ts";
import { mirrorImage } from "./checks/mirror-image.ts";
import { endlessWords, largeText } from "./checks/reflow.ts";
import { targetSize } from "./checks/target-size.ts";
import { passingStatesOf } from "./support/passing-states.ts";
import { type Screen, screensOf } from "./support/screens.ts";
import { sizes } from "./support/sizes.ts";
import { expect, test } from "./support/test.ts";
import { tour } from "./support/tour.ts";
import type { World } from "./support/world.ts";

/** What every screen is asked, in this order: the last one leaves none of its text. */
const checks: Record<string, Check> = {
  "mirror image": mirrorImage,
  axe: axeRules,
  "target size": targetSize,
  headings,
  "large text": largeText,
  "500 letters without a space": endlessWords,
};

/** Screens besides those of every tour: lists and states that look like one of them, and are put together otherwise. */
const alsoSeen = (world: World): Record<string, Screen> => ({
  followed: { as: "me", address: `/people/${world.me.userId}/followed` },
  "search-start": { as: "me", address: "/search" },
  "change-password": { as: "me", address: "/settings/password" },
  passkeys: { as: "me", address: "/settings/passkeys" },
  "recovery-codes": { as: "me", address: "/settings/recovery-codes" },
  recover: { as: "visitor", address: "/recover" },
  "no-such-screen": { as: "me", address: "/no/such/screen" },
  "profile-empty": { as: "newcomer", address: `/people/${world.newcomer.userId}` },
  "suggestions-of-strangers": { as: "newcomer", address: "/suggestions" },
  "explore-liked": { as: "newcomer", address: "/explore?list=liked" },
  viewer: { as: "me", address: `/people/${world.friend.userId}`, prepare: lookAtAPhoto },
  ...passingStatesOf(world),
});

async function lookAtAPhoto(page: Page): Promise<void> {
  await page.getByRole("link", { name: /^The evening/ }).click();
  const viewer = page.getByRole("dialog", { name: "Photo by Tobias Lund" });
  await expect(viewer).toBeFocused();
  await expect(viewer.getByText("1 of 3")).toBeVisible();
}

/** Tours side by side: one of all screens would outlast every other journey. */
const tours = 3;

for (let number = 1; number <= tours; number++)
  test(`every screen of tour ${number} of ${tours} is open to everybody: by axe, by thumb, mirrored, in large text and with endless words`, async ({
    browser,
    server,
    world,
  }) => {
    test.setTimeout(300_000);
    const found: string[] = [];
    const screens = Object.entries({ ...screensOf(world), ...alsoSeen(world) });
    const some = screens.filter((_, index) => index % tours === number - 1);
    await tour({ browser, baseUrl: server.url, world, size: sizes.phone, screens: some }, async (name, page) => {
      await expect(page.locator("html")).toHaveAttribute("dir", "ltr");
      for (const [what, check] of Object.entries(checks))
        found.push(...(await check(page)).map((problem) => `${name}, ${what}: ${problem}`));
    });
    expect(found).toEqual([]);
  });
