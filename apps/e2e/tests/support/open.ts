import { expect, type Page } from "@playwright/test";
import { untilAnswered } from "./until-answered.ts";

/** Opens a screen and returns when all that is on it has come: the answers, the letters, the pictures. */
export async function open(page: Page, address: string): Promise<void> {
  await untilAnswered(page, async () => {
    await page.goto(address, { waitUntil: "load" });
    await expect(page.getByRole("heading", { level: 1 }).first()).toBeAttached();
    await expect(page.locator(".animate-breathe")).toHaveCount(0);
  });
  await page.evaluate(async () => {
    const { innerHeight } = window;
    const seen = [...document.images].filter((image) => image.getBoundingClientRect().top < innerHeight);
    await Promise.all(seen.map((image) => image.decode().catch(() => undefined)));
    await document.fonts.ready;
  });
}
