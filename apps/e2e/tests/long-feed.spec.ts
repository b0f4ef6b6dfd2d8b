import { answerCalls, pageOf } from "./support/answer-calls.ts";
import { answerWithCopies, copyId } from "./support/feed-of-copies.ts";
import { asFile, jpeg } from "./support/pictures.ts";
import { readUp, scrollDownTo, scrollUpUntil } from "./support/scroll-feed.ts";
import { photoBy, share, untilInFeed } from "./support/social.ts";
import { expect, test } from "./support/test.ts";
import { untilAnswered } from "./support/until-answered.ts";

test("a long feed keeps few cards in the page, and its place while one looks at a photo", async ({
  openAs,
  newPerson,
}) => {
  const hana = await newPerson("Hana");
  const file = asFile(await jpeg({ width: 300, height: 400 }));
  for (let number = 1; number <= 24; number += 1) await hana.client.uploadPhoto({ file, caption: `Number ${number}` });
  await untilInFeed(hana, "Number 24");
  const page = await openAs(hana);
  await page.goto("/");
  const old = photoBy(page, "Hana", "Number 1");
  await expect(async () => {
    await page.mouse.wheel(0, 3_000);
    await expect(old).toBeInViewport({ timeout: 300 });
  }).toPass();
  expect(await page.getByRole("article").count()).toBeLessThan(12);
  await old.evaluate((card) => card.scrollIntoView({ block: "center" }));
  const topOf = async () => Math.round((await old.boundingBox())?.y ?? Number.NaN);
  await expect.poll(topOf).toBeLessThan(300);
  const before = await topOf();
  await old.click();
  await expect(page.getByRole("button", { name: "Delete photo" })).toBeVisible();
  await page.goBack();
  await expect.poll(topOf).toBe(before);

  await page.getByRole("link", { name: "Search" }).click();
  await page.getByRole("link", { name: "Home", exact: true }).click();
  await expect(old).toBeInViewport();
  await page.getByRole("link", { name: "Home", exact: true }).click();
  await expect(photoBy(page, "Hana", "Number 24")).toBeInViewport();
});

test("photos far from the reader are let go and come again where they were, and a failure says what to do", async ({
  openAs,
  newPerson,
}) => {
  const lena = await newPerson("Lena");
  await share(lena, "Again");
  await untilInFeed(lena, "Again");
  const [photo] = (await lena.client.api.feed.home.query({ limit: 1 })).items;
  const page = await openAs(lena);
  await answerWithCopies(page, photo ?? {}, 200);
  await page.goto("/");
  await scrollDownTo(page, 199);

  await page.route(/feed\.home/, (route) => route.continue()); // to the server, which knows no such cursor
  await scrollUpUntil(page, "article[aria-busy]");
  const failure = page.getByRole("feed").getByRole("alert").last();
  await untilAnswered(page, () => failure.scrollIntoViewIfNeeded()); // what comes near by that asks, and fails too
  await expect(page.locator("article[aria-busy]:not(:has([role=alert]))")).toHaveCount(0); // nobody asks any more
  const below = page.locator("article:not([aria-busy])").first();
  const link = await below.locator("a[href^='/photos/']").getAttribute("href");
  const card = page.locator("article", { has: page.locator(`a[href="${link}"]`) });
  const topOf = async () => (await card.boundingBox())?.y;
  const before = await topOf();
  await page.unroute(/feed\.home/);
  await failure.getByRole("button", { name: "Try again" }).click();
  await expect(failure).toBeHidden();
  await expect.poll(topOf).toBe(before);

  expect(await readUp(page)).toEqual({ seen: expect.any(Number), wrong: [] });
  await expect(page.locator(`article a[href="/photos/${copyId(0)}"]`)).toBeInViewport();
});

test("a page that comes again with fewer photos moves nothing that is below it", async ({ openAs, newPerson }) => {
  const mona = await newPerson("Mona");
  await share(mona, "Again");
  await untilInFeed(mona, "Again");
  const [photo] = (await mona.client.api.feed.home.query({ limit: 1 })).items;
  const page = await openAs(mona);
  const all = pageOf(200, (index) => ({ ...photo, photoId: copyId(index) }));
  let isFewer = false;
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await answerCalls(page, {
    "feed.home": async (input) => {
      const { items, nextCursor } = all(input);
      if (!isFewer) return { items, nextCursor };
      await released;
      return { items: items.slice(3), nextCursor };
    },
  });
  await page.goto("/");
  await scrollDownTo(page, 199);
  isFewer = true;
  await scrollUpUntil(page, "article[aria-busy]");
  const link = await page.locator("article:not([aria-busy]) a[href^='/photos/']").first().getAttribute("href");
  const card = page.locator("article", { has: page.locator(`a[href="${link}"]`) });
  const place = async () => ({
    index: Number(await card.getAttribute("data-index")),
    y: (await card.boundingBox())?.y,
  });
  const before = await place();
  release();
  await expect(page.locator("article[aria-busy]")).toHaveCount(0);
  const after = await place();
  expect(after.index).toBeLessThan(before.index);
  expect(after.y).toBe(before.y);
});
