import type { Page } from "@playwright/test";
import { share } from "./support/social.ts";
import { expect, test } from "./support/test.ts";
import { touchOf } from "./support/touch.ts";

test.use({ contextOptions: { reducedMotion: "no-preference" } });

const viewer = (page: Page) => page.getByRole("dialog", { name: /^Photo by/ });

/** In the page: keeps what each transition of the view moves, from now on, once it is over. */
function recordTransitions() {
  const { startViewTransition } = document;
  const moved: string[][] = [];
  const parts = () =>
    document.getAnimations().flatMap(({ effect }) => (effect instanceof KeyframeEffect && effect.pseudoElement) || []);
  document.startViewTransition = (update) => {
    const transition = startViewTransition.call(document, update);
    transition.ready.then(parts).then((moves) => transition.finished.then(() => moved.push(moves)));
    return transition;
  };
  Object.assign(window, { moved });
}

test("a photo grows from its tile and shrinks into it, by a key, the browser and a swipe", async ({
  newPerson,
  page,
}) => {
  const mila = await newPerson("Mila");
  for (const caption of ["One", "Two"]) await share(mila, caption);
  await page.addInitScript(recordTransitions);
  await page.goto(`/people/${mila.userId}`);
  const tile = page.getByRole("link", { name: "One," });
  const touch = await touchOf(page);
  const moved = () => page.evaluate(() => (window as unknown as { moved: string[][] }).moved);
  const ways = [
    () => page.keyboard.press("Escape"),
    () => page.goBack(),
    () => touch.swipe({ x: 195, y: 300 }, { x: 195, y: 640 }),
  ];
  for (const [index, leave] of ways.entries()) {
    await tile.click();
    await expect(viewer(page)).toBeFocused();
    await expect.poll(async () => (await moved()).length).toBe(2 * index + 1);
    await leave();
    await expect(viewer(page)).toBeHidden();
    await expect(tile).toBeFocused();
    await expect.poll(async () => (await moved()).length).toBe(2 * index + 2);
  }
  const both = ["::view-transition-old(photo)", "::view-transition-new(photo)"];
  for (const parts of await moved()) expect(parts).toEqual(expect.arrayContaining(both));
  await page.getByRole("link", { name: "Two," }).click();
  await page.getByRole("button", { name: "Next photo" }).click();
  await page.getByRole("link", { name: "Mila" }).click(); // on, and not back
  await expect(page.getByRole("heading", { name: "Mila" })).toBeVisible();
  expect(await moved()).toHaveLength(2 * ways.length + 1);
});
