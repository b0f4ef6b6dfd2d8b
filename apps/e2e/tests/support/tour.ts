import type { Browser, BrowserContextOptions, Page } from "@playwright/test";
import { type Asked, askedWhile, forgetSeen } from "./asked.ts";
import { onlyOfWorld } from "./only-of-world.ts";
import { open } from "./open.ts";
import { browserOf } from "./people.ts";
import type { Screen } from "./screens.ts";
import { untilAnswered } from "./until-answered.ts";
import type { World } from "./world.ts";

interface TourOptions {
  browser: Browser;
  baseUrl: string;
  world: World;
  /** Of the browsers' contexts: how large they are. */
  size: BrowserContextOptions;
  /** Those to open, by their names, in this order. */
  screens: readonly (readonly [string, Screen])[];
}

/**
 * Opens screens of a world, each as whoever it is for, at the hour at which it is always the same, and on a device that
 * has seen none before; whoever looks is told what that has asked for.
 */
export async function tour(
  { browser, baseUrl, world, size, screens }: TourOptions,
  look: (name: string, page: Page, asked: Asked) => Promise<void>,
): Promise<void> {
  const still = { locale: "en", reducedMotion: "reduce", serviceWorkers: "block", bypassCSP: true } as const;
  const options = { ...size, ...still, baseURL: baseUrl }; // the page's policy would keep out the style that hides a caret
  const contexts = {
    me: await browserOf(browser, baseUrl, world.me, options),
    newcomer: await browserOf(browser, baseUrl, world.newcomer, options),
    visitor: await browser.newContext(options),
  };
  for (const [as, context] of Object.entries(contexts)) {
    await context.clock.setFixedTime(world.now);
    await context.route(/inbox\.markRead/, () => {}); // read, the inbox looks different to the next who tours
    const page = await context.newPage();
    if (as !== "me") await onlyOfWorld(page, world);
  }
  for (const [name, { as, address, prepare }] of screens) {
    const [page] = contexts[as].pages();
    if (!page) throw new Error(`Somebody closed the page of ${as}`);
    await forgetSeen(page, baseUrl);
    const asked = await askedWhile(page, () => open(page, address));
    if (prepare) await untilAnswered(page, () => prepare(page));
    await look(name, page, asked);
  }
  for (const context of Object.values(contexts)) await context.close();
}
