import { expect, type Locator, type Page } from "@playwright/test";

/** Stops of the Tab key between two controls of one screen, at most. */
const mostStops = 80;

/**
 * Where the keyboard is: whether on this control, and, when one cannot see it, on what. A ring is on the control in
 * focus or on what stands for it; the page itself has none.
 */
const placeOf = (control: Locator) =>
  control.evaluate((wanted) => {
    const { activeElement, body } = document;
    let isSeen = activeElement === body || activeElement?.id === "main";
    for (let element = activeElement; element && !isSeen; element = element.parentElement) {
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      isSeen = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
    }
    return { isThere: activeElement === wanted, unseen: isSeen ? undefined : activeElement?.outerHTML.slice(0, 120) };
  });

/** Goes to a control with the Tab key alone; on the way, every stop shows where one is. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let stop = 0; stop < mostStops; stop += 1) {
    const { isThere, unseen } = await placeOf(control);
    expect(unseen, `no ring on ${page.url()}`).toBeUndefined();
    if (isThere) return;
    await page.keyboard.press("Tab");
  }
  await expect(control).toBeFocused();
}

/** Goes to a control and presses a key on it. */
export async function press(page: Page, control: Locator, key: "Enter" | "Space"): Promise<void> {
  await tabTo(page, control);
  await page.keyboard.press(key);
}

/** Goes to a field and types. */
export async function type(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.type(text);
}
