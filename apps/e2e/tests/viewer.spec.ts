import type { Page } from "@playwright/test";
import type { Person } from "./support/people.ts";
import { asFile, jpeg } from "./support/pictures.ts";
import { sizes } from "./support/sizes.ts";
import { untilInFeed } from "./support/social.ts";
import { expect, test } from "./support/test.ts";

/** Photos of somebody: more rows of the grid than are on the screen. */
const photos = 12;

async function shareMany({ client }: Person): Promise<void> {
  const file = asFile(await jpeg({ width: 300, height: 400 }));
  for (let number = photos; number >= 1; number -= 1) await client.uploadPhoto({ file, caption: `Number ${number}` });
}

const viewer = (page: Page) => page.getByRole("dialog", { name: /^Photo by/ });

/** What the page asks the API for from now on, but for its streams: the paths of each request. */
function askedBy(page: Page): string[] {
  const asked: string[] = [];
  page.on("request", (request) => {
    const [, path] = /\/trpc\/([\w.,]+)/.exec(request.url()) ?? [];
    if (path && !path.includes("live")) asked.push(path);
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
    const picture = viewer(page).getByRole("img", { name: "Photo by Nora" });
    const width = async () => (await picture.boundingBox())?.width ?? 0;
    const fits = 600;
    await expect.poll(width).toBe(fits * 1.5);
    await page.keyboard.press("-");
    await expect.poll(width).toBe(fits);

    await page.keyboard.press("l");
    const heart = viewer(page).getByRole("button", { name: /^Heart, / });
    await expect(heart).toHaveAccessibleName("Heart, 1");
    await page.keyboard.press("l");
    await expect(heart).toHaveAccessibleName("Heart, 1");

    await page.keyboard.press("Escape");
    await expect(tile(9)).toBeFocused();
    await expect.poll(topOf).toBe(before);

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
    await visitor.keyboard.press("l");
    await expect(visitor.getByText("Reacting takes an account.", { exact: false })).toBeVisible();
  });
});
