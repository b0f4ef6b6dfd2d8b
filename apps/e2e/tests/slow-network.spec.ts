import type { Page } from "@playwright/test";
import { follow, reaction, share, untilInFeed } from "./support/social.ts";
import { expect, test } from "./support/test.ts";

/** What may move on a screen while it fills (issue 5), as the browser adds it up. */
const mostShift = 0.02;

/** Holds every answer of a kind back until it is let go. */
async function hold(page: Page, address: string): Promise<() => Promise<void>> {
  let letGo = () => {};
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const pass = async (route: { fallback(): Promise<void> }) => {
    await gate;
    await route.fallback();
  };
  await page.route(address, pass);
  return async () => {
    letGo();
    await page.unroute(address, pass);
  };
}

/** How far things have moved on this page since it was opened. */
const shiftOn = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const observer = new PerformanceObserver((list) => resolve(sum(list.getEntries())));
        const sum = (entries: (PerformanceEntry & { value?: number })[]) =>
          entries.reduce((total, { value = 0 }) => total + value, 0);
        observer.observe({ type: "layout-shift", buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum(observer.takeRecords()))));
      }),
  );

test("on a slow network a screen shows its shape, then its colours, then its pictures, and nothing moves", async ({
  openAs,
  newPerson,
}) => {
  const [olav, pina] = [await newPerson("Olav"), await newPerson("Pina")];
  await follow(pina, olav);
  const photoId = await share(olav, "Ferry");
  await olav.client.api.reactions.react.mutate({ photoId, kind: "smiley" });
  await untilInFeed(pina, "Ferry");
  const page = await openAs(pina);
  const screens = {
    "/home": page.getByRole("img", { name: "Photo by Olav: Ferry" }),
    [`/photos/${photoId}`]: page.getByRole("img", { name: "Photo by Olav: Ferry" }),
    [`/people/${olav.userId}`]: page.getByRole("img", { name: /^Ferry/ }),
  };
  for (const [address, picture] of Object.entries(screens)) {
    const [answer, show] = [await hold(page, "**/trpc/**"), await hold(page, "**/media/**")];
    await page.goto(address, { waitUntil: "commit" });
    await expect(page.getByRole("status", { name: "Loading" }).first()).toBeVisible();
    await answer();
    await expect(picture).toBeAttached();
    const placeholder = picture.locator("xpath=ancestor::*[contains(@style, 'background')][1]");
    await expect(placeholder).toHaveAttribute("style", /background-(image: url\("data:|color: rgb)/);
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(0);
    await show();
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    expect(await shiftOn(page), address).toBeLessThanOrEqual(mostShift);
  }
});

test("a reaction and a follow are seen before the server has heard of them", async ({ openAs, newPerson }) => {
  const [rolf, suna] = [await newPerson("Rolf"), await newPerson("Suna")];
  const photoId = await share(rolf, "Lock");
  const page = await openAs(suna);
  await page.goto(`/photos/${photoId}`);
  await expect(reaction(page, "Heart")).toBeVisible();
  const answer = await hold(page, "**/trpc/**");
  await reaction(page, "Heart").click();
  await expect(reaction(page, "Heart")).toHaveAccessibleName("Heart, 1");
  await answer();
});
