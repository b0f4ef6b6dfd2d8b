import { expect, type Page } from "@playwright/test";

/**
 * Opens a screen and answers when all that is on it has come. The network never rests: the screen listens for what
 * happens next.
 */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: "load" });
  await untilComplete(page);
}

/** Waits until a screen has its heading, its answers in the place of bones, its letters and its pictures. */
export async function untilComplete(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 }).first()).toBeAttached();
  await expect(page.locator(".animate-breathe")).toHaveCount(0);
  await page.evaluate(async () => {
    const { innerHeight } = window;
    const seen = [...document.images].filter((image) => image.getBoundingClientRect().top < innerHeight);
    await Promise.all(seen.map((image) => image.decode().catch(() => undefined)));
    await document.fonts.ready;
  });
}
