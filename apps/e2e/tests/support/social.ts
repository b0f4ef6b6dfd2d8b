import { expect, type Page } from "@playwright/test";
import type { Person } from "./people.ts";
import { asFile, jpeg, type PictureFile } from "./pictures.ts";

/** Shares a photo through the API; returns its id. */
export async function share(person: Person, caption: string): Promise<string> {
  const { photoId } = await person.client.uploadPhoto({ file: asFile(await jpeg()), caption });
  return photoId;
}

/** Lets one follow the other through the API. */
export const follow = (follower: Person, { userId }: Person) => follower.client.api.follows.follow.mutate({ userId });

/** The button of a kind of reaction, with its count at the end of its name; in a card of the feed or on a photo's page. */
export const reaction = (within: Pick<Page, "getByRole">, kind: string) =>
  within.getByRole("button", { name: new RegExp(`^${kind}, `) });

/**
 * Reacts in a card of the feed: the heart is there, the others are behind a button. They close when the mouse leaves them,
 * and a mouse as quick as this one may be where they have not come yet: then once more.
 */
export async function react(card: Pick<Page, "getByRole">, kind: string): Promise<void> {
  await expect(async () => {
    await card.getByRole("button", { name: "More reactions" }).click();
    await reaction(card, kind).last().click({ timeout: 2_000 });
  }).toPass();
}

/** The button of a card of the feed that opens what can be done with its photo. */
export const cardMenu = (page: Page, name: string) =>
  page.getByRole("button", { name: `More about the photo by ${name}`, exact: true }).first();

/** Waits until somebody's feed begins with a photo: feeds are projected from what was written. */
export async function untilInFeed(person: Person, caption: string): Promise<void> {
  const newest = async () => (await person.client.api.feed.home.query({ limit: 1 })).items[0]?.caption;
  await expect.poll(newest).toBe(caption);
}

/** Somebody's photo with a caption, in the feed or on its own page: the caption is beside the picture and not in its name. */
export const photoBy = (page: Page, name: string, caption: string) =>
  page
    .getByRole("article")
    .filter({ has: page.getByText(caption, { exact: true }) })
    .getByRole("img", { name: `Photo by ${name}`, exact: true });

/** Shares a photo as people do, and returns to the feed. */
export async function shareByHand(page: Page, file: PictureFile, caption: string): Promise<void> {
  await page.getByRole("link", { name: "Share a photo" }).click();
  await page.getByLabel("Choose a photo").setInputFiles(file);
  await page.getByLabel("Caption").fill(caption);
  await page.getByRole("button", { name: "Share" }).click();
  await expect(page).toHaveURL("/home");
}
