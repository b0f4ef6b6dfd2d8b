import type { BrowserContext, Page } from "@playwright/test";
import { isLong } from "@quick-photos/testing";
import { openPreviousRelease } from "@quick-photos/testing/previous-release";
import { onDevice, untilInstalled, untilKept } from "./support/device.ts";
import { type Front, startFront } from "./support/front.ts";
import { browserOf, createPerson, type Person } from "./support/people.ts";
import { jpeg } from "./support/pictures.ts";
import { refusalsOfPolicy } from "./support/refusals-of-policy.ts";
import { follow, photoBy, reaction, share, shareByHand, untilInFeed } from "./support/social.ts";
import { type RunningServer, startServer } from "./support/start-server.ts";
import { test as base, expect } from "./support/test.ts";

const previous = isLong ? openPreviousRelease() : "at night: its app takes the processor some ten seconds to build";

// An app is built, and a server is replaced.
base.describe.configure({ timeout: 300_000 });

/** What both apps say, each in words of its own: that there is no connection, that a photo waits for it, that it is shared. */
const said = {
  offline: /^No connection\./,
  waits: /^Wait(s|ing) for .* connection$/,
  shared: /photo (is )?shared\.$/i,
};

/** Does without a connection what waits for one. */
async function actOffline(page: Page, caption: string): Promise<void> {
  await page.context().setOffline(true);
  await reaction(page, "Heart").first().click();
  await expect(page.getByText(said.offline)).toBeVisible();
  await untilKept(page, '"reaction"');
  await shareByHand(page, await jpeg(), caption);
  await expect(page.getByText(said.waits)).toBeVisible();
}

/** Begins to share another photo, until the device has it. */
async function beginAnother(page: Page, caption: string): Promise<void> {
  await page.getByRole("link", { name: "Share a photo" }).click();
  await page.getByLabel("Choose a photo").setInputFiles(await jpeg());
  await page.getByLabel("Caption").fill(caption);
  await expect.poll(() => onDevice(page)).toMatchObject({ entries: { drafts: 1 } });
}

/** Looks for a new version of the app; returns what has become of it. */
const lookForNew = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
    const worker = registration?.installing ?? registration?.waiting;
    while (worker?.state === "installing") {
      await new Promise((resolve) => worker.addEventListener("statechange", resolve, { once: true }));
    }
    return worker?.state;
  });

const shells = (page: Page) =>
  page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith("shell-")));

interface Fixtures {
  /** A server of the previous release, with its app, until it is replaced. */
  old: RunningServer;
  front: Front;
  /** Opens the app as it is installed on somebody's device. */
  openInstalled(person: Person): Promise<Page>;
}

const test = base.extend<Fixtures>({
  old: [
    async ({ logLevel, sample }, use) => {
      if (typeof previous === "string") throw new Error(previous);
      previous.buildApp();
      const server = await startServer({ logLevel, sample, program: previous.serverMain });
      await use(server);
      await server.stop();
    },
    { timeout: 180_000 }, // the first builds it
  ],
  async front({ old }, use) {
    const front = await startFront();
    front.sendTo(old.url);
    await use(front);
    await front.close();
  },
  async openInstalled({ browser, front, contextOptions, viewport, isMobile, hasTouch }, use) {
    const options = { ...contextOptions, viewport, isMobile, hasTouch, serviceWorkers: "allow" } as const;
    const contexts: BrowserContext[] = [];
    const refusals: string[][] = [];
    await use(async (person) => {
      const context = await browserOf(browser, front.url, person, options);
      contexts.push(context);
      refusals.push(refusalsOfPolicy(context));
      const page = await context.newPage();
      await page.goto("/");
      await untilInstalled(page);
      await page.reload();
      await expect(photoBy(page, "Rhea", "Breakwater")).toBeVisible();
      return page;
    });
    await Promise.all(contexts.map((context) => context.close()));
    expect(refusals.flat()).toEqual([]);
  },
});

/** Lets the browser look for today's app, while the page still comes from elsewhere and after that; no screen is open. */
async function installToday(
  device: BrowserContext,
  { front, server, page }: { front: Front; server: string; page: string },
) {
  const aside = await device.newPage();
  front.sendTo(server, page);
  await aside.goto("/manifest.webmanifest");
  expect(await lookForNew(aside)).toBe("redundant");
  front.sendTo(server);
  expect(await lookForNew(aside)).toBe("installed");
  await aside.close();
}

const captionsOf = async ({ client, userId }: Person) =>
  (await client.api.photos.byUser.query({ userId })).items.map(({ caption }) => caption);

const title = "the app of the previous release finds today's server, sends what waited, and gives way to today's app";

if (typeof previous === "string") base.skip(`${title} (${previous})`, () => {});
else
  test(title, async ({ old, front, openInstalled }) => {
    const [rhea, sven] = [await createPerson(front.url, "Rhea"), await createPerson(front.url, "Sven")];
    await follow(sven, rhea);
    const photoId = await share(rhea, "Breakwater");
    await untilInFeed(sven, "Breakwater");
    const [left, closed] = [await openInstalled(sven), await openInstalled(rhea)];
    await actOffline(left, "Left open");
    await actOffline(closed, "Closed meanwhile");
    await beginAnother(closed, "Half a thought");
    const [before, device] = [await shells(closed), closed.context()];
    await closed.close();
    const page = await (await fetch(front.url)).text();
    await old.replace();

    await left.context().setOffline(false);
    await expect(left.getByText(said.shared)).toBeVisible({ timeout: 30_000 });
    const reactions = async () => (await rhea.client.api.photos.byId.query({ photoId })).reactions.total;
    await expect.poll(reactions).toBe(1);

    await device.setOffline(false);
    await installToday(device, { front, server: old.url, page });
    const next = await device.newPage();
    await next.goto("/");
    await expect(next.getByText(said.shared)).toBeVisible({ timeout: 30_000 });
    await expect.poll(reactions).toBe(2);
    expect(await shells(next)).toEqual([expect.not.stringMatching(before.join("|"))]);
    await next.goto("/share");
    await expect(next.getByLabel("Caption")).toHaveValue("Half a thought");
    await next.goto("/settings");
    await expect(next.getByRole("link", { name: "Passkeys" })).toBeVisible();
    expect([await captionsOf(sven), await captionsOf(rhea)]).toEqual([
      ["Left open"],
      ["Closed meanwhile", "Breakwater"],
    ]);
  });
