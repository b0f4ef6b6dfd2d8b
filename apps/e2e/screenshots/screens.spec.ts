import type { Page } from "@playwright/test";
import { open } from "../tests/support/open.ts";
import { browserOf } from "../tests/support/people.ts";
import { sizes } from "../tests/support/sizes.ts";
import { expect, test } from "../tests/support/test.ts";
import { shoot, untilSample } from "./sample.ts";

test.use({ sample: true });

interface Picture {
  name: string;
  size: "phone" | "desk";
  colorScheme: "light" | "dark";
  address: string;
  prepare?: (page: Page) => Promise<void>;
}

const shapes = { phone: sizes.phone, desk: sizes.desktop };

/** Opens the photo of a grid that stands at a place, from 0, and waits for its picture. */
const lookAt = (place: number) => async (page: Page) => {
  await page.locator("main a[href^='/photos/']").nth(place).click();
  const viewer = page.getByRole("dialog");
  await viewer.locator("img").first().waitFor();
  await expect(viewer.locator(".animate-breathe")).toHaveCount(0);
  await viewer.evaluate((element) => Promise.all([...element.querySelectorAll("img")].map((image) => image.decode())));
};

test("the pictures that the README and the gallery show", async ({ browser, server }) => {
  const { person, favourite } = await untilSample(server);
  const profile = `/people/${person.userId}`;
  const pictures: Picture[] = [
    { name: "home", size: "phone", colorScheme: "light", address: "/home" },
    { name: "explore", size: "phone", colorScheme: "light", address: "/explore" },
    { name: "viewer", size: "phone", colorScheme: "dark", address: "/explore?list=liked", prepare: lookAt(0) },
    { name: "profile", size: "phone", colorScheme: "light", address: profile },
    { name: "photo", size: "phone", colorScheme: "light", address: `/photos/${favourite}` },
    { name: "inbox", size: "phone", colorScheme: "dark", address: "/inbox" },
    { name: "followers", size: "phone", colorScheme: "dark", address: `${profile}/followers` },
    { name: "home", size: "desk", colorScheme: "dark", address: "/home" },
    { name: "explore", size: "desk", colorScheme: "light", address: "/explore" },
    { name: "viewer", size: "desk", colorScheme: "dark", address: "/explore", prepare: lookAt(4) },
  ];
  for (const { name, size, colorScheme, address, prepare } of pictures) {
    const options = { ...shapes[size], deviceScaleFactor: 2, colorScheme, reducedMotion: "reduce" } as const;
    const context = await browserOf(browser, server.url, person, options);
    const page = await context.newPage();
    await open(page, address);
    await prepare?.(page);
    await shoot(page, `${name}-${size}-${colorScheme}`);
    await context.close();
  }
});
