import type { Page } from "@playwright/test";
import { answerCalls } from "./support/answer-calls.ts";
import { answerWithCopies } from "./support/feed-of-copies.ts";
import type { Person } from "./support/people.ts";
import { asFile, jpeg } from "./support/pictures.ts";
import { sizes } from "./support/sizes.ts";
import { share, untilInFeed } from "./support/social.ts";
import { expect, test } from "./support/test.ts";
import { touchOf } from "./support/touch.ts";

/** Photos of somebody: more rows of the grid than are on the screen. */
const photos = 12;

async function shareMany({ client }: Person): Promise<void> {
  const file = asFile(await jpeg({ width: 300, height: 400 }));
  for (let number = photos; number >= 1; number -= 1) await client.uploadPhoto({ file, caption: `Number ${number}` });
}

const viewer = (page: Page) => page.getByRole("dialog", { name: /^Photo by/ });

/** What the page asks the API about photos from now on: the paths of each request, without those of news and people. */
function askedBy(page: Page): string[] {
  const asked: string[] = [];
  page.on("request", (request) => {
    const [, path] = /\/trpc\/([\w.,]+)/.exec(request.url()) ?? [];
    if (path && !/^(inbox|users)\./.test(path)) asked.push(path);
  });
  return asked;
}

/** Waits until a photo is looked at, by what is said about it. */
const expectLooking = (page: Page, number: number) =>
  expect(viewer(page).getByText(`Number ${number}`, { exact: true })).toBeVisible();

test.describe("at a desk", () => {
  test.use({ ...sizes.desktop });

  test("keys lead through a list and back to where one was, and ask only for what it has not told", async ({
    openAs,
    newPerson,
    page: visitor,
  }) => {
    const nora = await newPerson("Nora");
    await shareMany(nora);
    await untilInFeed(nora, "Number 1");
    const page = await openAs(nora);
    await page.goto(`/people/${nora.userId}`);
    const tile = (number: number) => page.getByRole("link", { name: `Number ${number},` });
    await tile(9).scrollIntoViewIfNeeded();
    const topOf = async () => Math.round((await tile(9).boundingBox())?.y ?? Number.NaN);
    const before = await topOf();
    const asked = askedBy(page);
    await tile(9).focus();
    await page.keyboard.press("Enter");
    await expectLooking(page, 9);
    await expect(viewer(page)).toBeFocused();
    await expect(viewer(page).getByRole("status").first()).toHaveText("Photo by Nora, 9 of 12");
    const details = "photos.byId,bookmarks.byPhoto"; // lists of profiles carry nobody's reaction
    await expect.poll(() => asked).toEqual([details]);
    await page.keyboard.press("ArrowRight");
    await expectLooking(page, 10);
    await page.keyboard.press("k");
    await expectLooking(page, 9);
    await expect.poll(() => asked).toEqual([details, details]);

    await page.keyboard.press("+");
    const shown = viewer(page).getByRole("img", { name: "Photo by Nora" });
    const width = async () => (await shown.boundingBox())?.width ?? 0;
    const fits = 600;
    await expect.poll(width).toBe(fits * 1.5);
    const top = async () => (await shown.boundingBox())?.y ?? Number.NaN;
    await expect.poll(top).toBe(-200);
    await page.keyboard.press("ArrowDown");
    await expect.poll(top).toBe(-400);
    await page.keyboard.press("ArrowRight"); // moves what is enlarged, and goes nowhere
    await expectLooking(page, 9);
    await page.keyboard.press("-");
    await expect.poll(width).toBe(fits);

    await page.mouse.move(100, 100);
    await page.mouse.wheel(0, -300);
    await expect.poll(width).toBeGreaterThan(fits * 1.2);

    await page.keyboard.press("l");
    const heart = viewer(page).getByRole("button", { name: /^Heart, / });
    await expect(heart).toHaveAccessibleName("Heart, 1");
    await page.keyboard.press("l");
    await expect(heart).toHaveAccessibleName("Heart, 1");

    await page.keyboard.press("Escape");
    await expect(tile(9)).toBeFocused();
    await expect.poll(topOf).toBe(before);

    await page.getByRole("link", { name: "Home", exact: true }).click();
    const card = (index: number) => page.locator(`[role=feed] [data-index="${index}"]`);
    await expect(card(0)).toBeVisible();
    await page.keyboard.press("j");
    await expect(card(0)).toBeFocused();
    await page.keyboard.press("j");
    await expect(card(1)).toBeFocused();
    await page.keyboard.press("Control+l");
    await page.keyboard.press("l");
    const mine = async () => (await nora.client.api.feed.home.query({ limit: 3 })).items.map((it) => it.reactions.mine);
    await expect.poll(mine).toEqual([null, "heart", null]);
    await page.keyboard.press("k");
    await expect(card(0)).toBeFocused();
    await page.keyboard.press("/");
    const field = page.getByRole("search").getByRole("textbox");
    await expect(field).toBeFocused();
    await page.keyboard.type("jk?/");
    await expect(field).toHaveValue("jk?/");
    await page.getByRole("main").focus();
    await page.keyboard.press("?");
    const sheet = page.getByRole("dialog", { name: "Keyboard shortcuts" });
    await expect(sheet.getByRole("button", { name: "Done" })).toBeFocused();
    await sheet.getByText("Use letter and symbol shortcuts").click();
    await page.keyboard.press("Escape");
    await page.goBack();
    await page.keyboard.press("j");
    await expect(card(1)).not.toBeFocused();

    await visitor.goto(`/people/${nora.userId}`);
    await visitor.getByRole("link", { name: "Number 10," }).click();
    await expectLooking(visitor, 10);
    for (let number = 11; number <= photos; number += 1) {
      await visitor.keyboard.press("ArrowRight");
      await expectLooking(visitor, number);
    }
    await expect(viewer(visitor).getByText(`${photos} of ${photos}`)).toBeVisible();
    await expect(viewer(visitor).getByRole("button", { name: "Next photo" })).toBeDisabled();
    await visitor.reload();
    await expectLooking(visitor, photos);
    const [newest] = (await nora.client.api.photos.byUser.query({ userId: nora.userId, limit: 1 })).items;
    await visitor.goto(`/photos/${newest?.photoId}`);
    const picture = visitor.getByRole("article").getByRole("link", { name: "Photo by Nora" });
    await picture.click();
    await expect(viewer(visitor)).toBeFocused();
    await expect(viewer(visitor).getByRole("button", { name: "Next photo" })).toHaveCount(0);
    await visitor.keyboard.press("Escape");
    await expect(picture).toBeFocused();
    await picture.click();
    await expect(viewer(visitor)).toBeFocused();
    await visitor.keyboard.press("l");
    await expect(visitor.getByText("You need an account to react.", { exact: false })).toBeVisible();
  });
});

test("by touch, one swipes through the feed, enlarges, reads on, pulls a photo away, gives a heart, and asks for news", async ({
  openAs,
  newPerson,
}) => {
  const otto = await newPerson("Otto");
  await share(otto, "Copy");
  await untilInFeed(otto, "Copy");
  const [photo] = (await otto.client.api.feed.home.query({ limit: 1 })).items;
  const page = await openAs(otto);
  await answerWithCopies(page, photo ?? {}, 40);
  await answerCalls(page, { "reactions.react": () => ({ photoId: photo?.photoId, mine: "heart" }) });
  await page.goto("/home");
  const link = page.getByRole("article").getByRole("link", { name: "Photo by Otto" });
  await expect(link.first()).toBeVisible();
  const asked = askedBy(page);
  const touch = await touchOf(page);
  await link.first().tap();
  const position = viewer(page).getByRole("status").first();
  await expect(position).toContainText("1 of 10+");
  const [left, right, low] = [
    { x: 60, y: 400 },
    { x: 330, y: 400 },
    { x: 195, y: 640 },
  ];
  await touch.swipe(right, left);
  await expect(position).toContainText("2 of 10+");
  await touch.swipe(left, right);
  await expect(position).toContainText("1 of 10+");
  await touch.swipe(left, right); // there is none before the first
  await expect(position).toContainText("1 of 10+");
  for (let at = 2; at <= 6; at += 1) {
    await touch.swipe(right, left);
    await expect(position).toContainText(`${at} of `);
  }
  await expect(position).toContainText("6 of 20+");
  expect(new Set(asked)).toEqual(new Set(["bookmarks.byPhoto", "feed.home"]));
  expect(asked.filter((path) => path === "feed.home")).toHaveLength(1);

  const picture = viewer(page).getByRole("img", { name: "Photo by Otto" });
  const box = async () => (await picture.boundingBox()) ?? { x: Number.NaN, width: Number.NaN };
  await expect.poll(async () => (await box()).x).toBe(0);
  const { width } = await box();
  await touch.spread({ x: 195, y: 300 });
  await expect.poll(async () => (await box()).width).toBeGreaterThan(width * 2.5);
  await touch.swipe(right, left); // moves what is enlarged, and goes nowhere
  await touch.swipe(right, left);
  await touch.swipe(right, left);
  await touch.swipe(right, left);
  await expect.poll(async () => Math.round((await box()).x + (await box()).width)).toBe(width);
  await expect(position).toContainText("6 of ");
  await touch.doubleTap({ x: 195, y: 300 });
  await expect.poll(async () => (await box()).width).toBe(width);
  await touch.doubleTap({ x: 195, y: 300 });
  await expect.poll(async () => (await box()).width).toBe(width * 2.5);
  await touch.doubleTap({ x: 195, y: 300 });

  const close = viewer(page).getByRole("button", { name: "Close" });
  const isBare = () => picture.evaluate((it) => it.closest("[data-bare]") !== null);
  expect(await isBare()).toBe(false);
  await touch.tap({ x: 195, y: 300 });
  await expect.poll(isBare).toBe(true);
  await touch.tap({ x: 195, y: 300 });
  await expect.poll(isBare).toBe(false);
  await expect(close).toBeVisible();
  await touch.swipe(low, { x: 195, y: 300 });
  await expect(viewer(page).getByText("No reactions yet.")).toBeInViewport();
  await touch.swipe({ x: 195, y: 80 }, { x: 195, y: 300 });
  await expect(viewer(page).getByText("No reactions yet.")).not.toBeInViewport();
  await touch.swipe({ x: 195, y: 300 }, low);
  await expect(viewer(page)).toBeHidden();
  await expect(link.first()).toBeFocused();
  await expect(link.first()).toBeInViewport();

  await page.evaluate(() => {
    document.documentElement.dir = "rtl";
  });
  // A tap on what still moves holds it, and is none.
  await expect(async () => {
    await link.first().tap();
    await expect(position).toContainText("1 of ", { timeout: 1_000 });
  }).toPass();
  await touch.swipe(left, right);
  await expect(position).toContainText("2 of ");
  await page.keyboard.press("ArrowLeft");
  await expect(position).toContainText("3 of ");

  await page.goBack();
  await expect(link.first()).toBeFocused();
  asked.length = 0;
  await touch.doubleTap({ x: 195, y: 300 });
  await touch.doubleTap({ x: 195, y: 300 }); // takes nothing away
  await expect.poll(() => asked).toEqual(["reactions.react"]);
  await expect(page).toHaveURL("/home");
  await touch.swipe({ x: 195, y: 200 }, { x: 195, y: 300 }); // not far enough
  await touch.swipe({ x: 195, y: 200 }, { x: 195, y: 420 });
  await expect.poll(() => asked).toEqual(["reactions.react", "feed.home"]);
});
