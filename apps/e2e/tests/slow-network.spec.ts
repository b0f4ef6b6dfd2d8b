import type { Page } from "@playwright/test";
import { jpeg } from "./support/pictures.ts";
import { follow, share, untilInFeed } from "./support/social.ts";
import { expect, test } from "./support/test.ts";

/** What may move on a screen while it fills, as the browser adds it up. */
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
  for (const address of ["/home", `/photos/${photoId}`, `/people/${olav.userId}`]) {
    const page = await openAs(pina); // a device that has seen nothing yet
    const picture = page.locator("main").getByRole("img", { name: /^Photo by|Ferry/ });
    const [answer, show] = [await hold(page, "**/trpc/**"), await hold(page, "**/media/**")];
    await page.goto(address, { waitUntil: "commit" });
    await expect(page.getByRole("status", { name: "Loading" }).first()).toBeVisible();
    for (const reducedMotion of ["no-preference", "reduce"] as const) {
      await page.emulateMedia({ reducedMotion });
      const isMoving = () => page.evaluate(() => document.getAnimations().length > 0);
      await expect.poll(isMoving, `${address}, ${reducedMotion}`).toBe(reducedMotion === "no-preference");
    }
    await answer();
    await expect(picture).toBeAttached();
    const placeholder = picture.locator("xpath=ancestor::*[contains(@style, 'background')][1]");
    const inGrid = address.startsWith("/people/"); // of many, each is one colour
    await expect(placeholder).toHaveAttribute(
      "style",
      inGrid ? /background-color: rgb/ : /background-image: url\("data:/,
    );
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(0);
    await show();
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    expect(await shiftOn(page), address).toBeLessThanOrEqual(mostShift);
  }
});

test("a follow is seen before the server has heard of it", async ({ openAs, newPerson }) => {
  const [rolf, suna] = [await newPerson("Rolf"), await newPerson("Suna")];
  const page = await openAs(suna);
  await page.goto(`/people/${rolf.userId}`);
  await expect(page.getByRole("link", { name: "0 followers" })).toBeVisible();
  const answer = await hold(page, "**/trpc/**");
  await page.getByRole("button", { name: "Follow Rolf" }).click();
  await expect(page.getByRole("button", { name: "Following Rolf, unfollow" })).toBeVisible();
  await expect(page.getByRole("link", { name: "1 follower" })).toBeVisible();
  expect((await suna.client.api.users.byId.query({ userId: rolf.userId })).viewer?.follows).toBe(false);
  await answer();
});

test("what was typed over is no longer waited for", async ({ openAs, newPerson }) => {
  const ulf = await newPerson("Ulf");
  const page = await openAs(ulf);
  await page.goto("/search");
  await expect(page.getByLabel("Username")).toBeVisible();
  const answer = await hold(page, "**/trpc/users.search**");
  const isSearch = (request: { url(): string }) => request.url().includes("users.search");
  const asked = page.waitForRequest(isSearch);
  await page.getByLabel("Username").fill(ulf.username.slice(0, 4));
  await asked;
  const givenUp = page.waitForEvent("requestfailed", isSearch);
  await page.getByLabel("Username").fill(ulf.username);
  expect((await givenUp).failure()?.errorText).toBe("net::ERR_ABORTED");
  await answer();
  await expect(page.getByRole("list", { name: "People found" }).getByRole("link", { name: "Ulf" })).toBeVisible();
});

test("a tap is answered while the script of its screen is on its way", async ({ openAs, newPerson }) => {
  const page = await openAs(await newPerson("Vito"));
  const arrive = await hold(page, "**/assets/people._userId.index*");
  await page.goto("/search");
  await page.getByRole("link", { name: "Profile" }).click();
  const line = page.getByRole("status").getByText("Loading", { exact: true }).locator("..");
  await expect(line).toBeVisible();
  await expect(page.getByLabel("Username")).toBeVisible();
  await arrive();
  await expect(page.getByRole("heading", { name: "Vito" })).toBeVisible();
  await expect(line).toBeHidden();
});

test("a press counts also when what is pressed looks different by its end", async ({ openAs, newPerson }) => {
  const page = await openAs(await newPerson("Yara"));
  const answer = await hold(page, "**/trpc/**");
  await page.goto("/search");
  const way = page.getByRole("link", { name: "Profile" });
  await way.hover();
  await page.mouse.down();
  await answer();
  await expect(way.getByText("Y", { exact: true })).toBeVisible();
  await page.mouse.up();
  await expect(page.getByRole("heading", { name: "Yara" })).toBeVisible();
});

test("what is answered late is about what it was asked for, and leads nobody away from where they have gone", async ({
  openAs,
  newPerson,
}) => {
  const vera = await newPerson("Vera");
  const first = await share(vera, "First");
  await share(vera, "Second");
  const page = await openAs(vera);
  await page.goto(`/people/${vera.userId}`);
  const remove = await hold(page, "**/trpc/photos.remove**");
  await page.getByRole("link", { name: /^Second/ }).click();
  await page.getByRole("button", { name: "Delete photo" }).click();
  const question = page.locator("dialog[open]");
  await question.getByRole("button", { name: "Delete photo" }).click();
  await question.getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("button", { name: "Next photo" }).click();
  await expect(page).toHaveURL(`/photos/${first}`);
  await remove();
  await expect(page.getByText("Photo deleted.")).toBeVisible();
  await expect(page.getByText("1 of 1")).toBeVisible();
  await expect(page).toHaveURL(`/photos/${first}`);
  await page.goBack();
  await expect(page.getByRole("link", { name: /^First/ })).toBeVisible();
  await expect(page.getByRole("link", { name: /^Second/ })).toHaveCount(0);

  await page.getByRole("link", { name: "Edit profile" }).click();
  const save = await hold(page, "**/trpc/users.update**");
  await page.getByLabel("Change picture").setInputFiles(await jpeg());
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("link", { name: "Search" }).click();
  await expect(page).toHaveURL("/search");
  await save();
  await expect(page.getByText("Profile saved.")).toBeVisible();
  await page.getByRole("link", { name: "Home", exact: true }).click();
  await page.goBack();
  await expect(page).toHaveURL("/search");
});
