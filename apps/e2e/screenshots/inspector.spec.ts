import { pill } from "../tests/support/inspector.ts";
import { open } from "../tests/support/open.ts";
import { browserOf } from "../tests/support/people.ts";
import { sizes } from "../tests/support/sizes.ts";
import { reaction } from "../tests/support/social.ts";
import { expect, test } from "../tests/support/test.ts";
import { shoot, untilSample } from "./sample.ts";

test.use({ sample: true, inspect: true });

const pictures = [
  { name: "desk", size: { ...sizes.desktop, viewport: { width: 1440, height: 900 } }, colorScheme: "light" },
  { name: "phone", size: sizes.phone, colorScheme: "dark" },
] as const;

test("somebody's items, as the explorer shows them on a desk, and why a number is so", async ({ browser, server }) => {
  const { person } = await untilSample(server);
  const options = { ...sizes.desktop, viewport: { width: 1440, height: 900 }, deviceScaleFactor: 2 } as const;
  const context = await browserOf(browser, server.url, person, { ...options, colorScheme: "dark" });
  const page = await context.newPage();
  await open(page, `/dev/table?${new URLSearchParams({ pk: `USER#${person.userId}`, sk: "PROFILE" })}`);
  await page.getByRole("button", { name: /^Why is counts.followers/ }).click();
  await expect(page.getByText(/rows at this moment/)).toBeVisible();
  await shoot(page, "explorer-desk-dark");
  await context.close();
});

test("a heart, as the inspector shows it on a desk and on a phone", async ({ browser, server }) => {
  const { person, favourite } = await untilSample(server);
  for (const { name, size, colorScheme } of pictures) {
    const options = { ...size, deviceScaleFactor: 2, colorScheme, reducedMotion: "reduce" } as const;
    const context = await browserOf(browser, server.url, person, options);
    const page = await context.newPage();
    await open(page, `/photos/${favourite}`);
    const kind = name === "desk" ? "Heart" : "Smiley"; // another one, or it would be taken back
    await reaction(page, kind).click();
    if (name === "phone") await pill(page).click();
    await expect(page.locator(".inspector summary").filter({ hasText: kind })).toContainText("and these later");
    const effects = page.locator(".inspector").getByText("ms later");
    await expect.poll(() => effects.count()).toBeGreaterThan(3);
    await shoot(page, `inspector-${name}-${colorScheme}`);
    await context.close();
  }
});
