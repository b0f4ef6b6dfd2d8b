import type { Page } from "@playwright/test";
import { type Asked, askedWhile } from "./support/asked.ts";
import { onlyOfWorld } from "./support/only-of-world.ts";
import { open } from "./support/open.ts";
import { browserOf } from "./support/people.ts";
import { expectPinned } from "./support/pinned-requests.ts";
import { sizes } from "./support/sizes.ts";
import { expect, test } from "./support/test.ts";

/** A tap, and what is there once it has led somewhere. */
interface Tap {
  on: Target;
  shows: Target;
  /** Whether one goes back before the next tap. */
  andBack?: boolean;
}

type Target = (page: Page) => ReturnType<Page["getByRole"]>;

const link =
  (name: string | RegExp): Target =>
  (page) =>
    page.getByRole("link", { name }).first();
const inBar =
  (name: string): Target =>
  (page) =>
    page.getByRole("navigation").getByRole("link", { name });
const button =
  (name: string): Target =>
  (page) =>
    page.getByRole("button", { name, exact: true });
const title =
  (name: string | RegExp): Target =>
  (page) =>
    page.getByRole("heading", { level: 1, name });
const lookedAt =
  (caption: string): Target =>
  (page) =>
    page.getByRole("dialog").getByText(caption);

const evening = "The evening we almost missed";
const setting = (name: string): Tap => ({ on: link(name), shows: title(name), andBack: true });

/** A walk of somebody with an account, from the feed on: each tap is where the one before led. */
const walk: Record<string, Tap> = {
  "a photo of the feed": { on: link("Photo by Tobias Lund"), shows: lookedAt(evening) },
  "the next photo": { on: button("Next photo"), shows: lookedAt("Last light") },
  "back to the feed": { on: button("Close"), shows: link("Photo by Tobias Lund") },
  "a profile": { on: link("Tobias Lund"), shows: title("Tobias Lund") },
  "a photo of a profile": { on: link(evening), shows: lookedAt(evening) },
  "who reacted": { on: link("See all 5"), shows: title("Reactions") },
  search: { on: inBar("Search"), shows: title("Search") },
  inbox: { on: inBar("Inbox"), shows: title("Inbox") },
  "one's own profile": { on: inBar("Profile"), shows: title("Mirabel Aas") },
  followers: { on: link(/followers$/), shows: title("Followers"), andBack: true },
  followed: { on: link(/following$/), shows: title("Following"), andBack: true },
  "editing one's profile": { on: link("Edit profile"), shows: title("Edit profile"), andBack: true },
  "saved photos": { on: link("Saved"), shows: title("Saved"), andBack: true },
  settings: { on: link("Settings"), shows: title("Settings") },
  devices: setting("Devices"),
  "change password": setting("Change password"),
  passkeys: setting("Passkeys"),
  "recovery codes": setting("Recovery codes"),
  "share a photo": { on: inBar("Share a photo"), shows: title("Share a photo") },
};

/** A walk of somebody without, from the welcome on. */
const lookAround: Record<string, Tap> = {
  "everybody's photos": { on: link("Look around first"), shows: link(evening) },
  "those that are well liked": { on: link("Well liked"), shows: link(evening) },
  "one of them": { on: link(evening), shows: lookedAt(evening) },
  "its owner": { on: link("Tobias Lund"), shows: title("Tobias Lund") },
};

test("each tap asks for what it did", async ({ browser, server, world }, testInfo) => {
  const still = { ...sizes.phone, locale: "en", reducedMotion: "reduce", serviceWorkers: "block" } as const;
  const contexts = [
    { context: await browserOf(browser, server.url, world.me, still), from: "/home", taps: walk },
    { context: await browser.newContext({ ...still, baseURL: server.url }), from: "/", taps: lookAround },
  ];
  const asked: Record<string, Asked> = {};
  for (const { context, from, taps } of contexts) {
    await context.clock.setFixedTime(world.now); // what has come stays fresh
    await context.route(/inbox\.markRead/, () => {});
    const page = await context.newPage();
    if (taps === lookAround) await onlyOfWorld(page, world);
    await open(page, from);
    for (const [name, { on, shows, andBack = false }] of Object.entries(taps)) {
      asked[name] = await askedWhile(page, async () => {
        await on(page).click();
        await expect(shows(page)).toBeVisible();
      });
      if (andBack) await page.goBack();
    }
    await context.close();
  }
  expectPinned(testInfo, "tapped", asked, Object.keys(asked));
});
