import type { Page } from "@playwright/test";
import { answerWithCopies } from "./support/feed-of-copies.ts";
import { press, tabTo, type } from "./support/keyboard.ts";
import { freshUsername, type Person } from "./support/people.ts";
import { jpeg } from "./support/pictures.ts";
import { scrollDownTo } from "./support/scroll-feed.ts";
import { follow, reaction, share, untilInFeed } from "./support/social.ts";
import { expect, test } from "./support/test.ts";

test.use({ viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false });

const password = "a long password";

const main = (page: Page) => page.locator("#main");
const link = (page: Page, name: string) => page.getByRole("link", { name, exact: true });
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

async function signUp(page: Page): Promise<void> {
  await page.goto("/");
  await press(page, link(page, "Create an account"), "Enter");
  await type(page, page.getByLabel("Name", { exact: true }), "Xenia");
  await type(page, page.getByLabel("Username"), freshUsername("xenia"));
  await type(page, page.getByLabel("Password", { exact: true }), password);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/home");
}

async function findAndFollow(page: Page, { username }: Person): Promise<void> {
  await press(page, link(page, "Search"), "Enter");
  await expect(main(page)).toBeFocused();
  await type(page, page.getByLabel("Username"), username);
  await expect(page.getByRole("status").filter({ hasText: "1 person found" })).toBeAttached();
  await press(page, page.getByRole("list", { name: "People found" }).getByRole("link", { name: "Yuki" }), "Enter");
  await expect(main(page)).toBeFocused();
  await press(page, button(page, "Follow Yuki"), "Space");
  await expect(button(page, "Following Yuki, unfollow")).toBeFocused();
  await press(page, link(page, "1 follower"), "Enter");
  await expect(page.getByRole("heading", { name: "Followers" })).toBeVisible();
  await press(page, button(page, "Back"), "Enter");
  await expect(button(page, "Following Yuki, unfollow")).toBeVisible();
}

async function shareAndReact(page: Page): Promise<void> {
  await press(page, link(page, "Share a photo"), "Enter");
  await tabTo(page, page.getByLabel("Choose a photo"));
  await page.getByLabel("Choose a photo").setInputFiles(await jpeg());
  await type(page, page.getByLabel("Caption"), "By keys");
  await press(page, button(page, "Share"), "Enter");
  await expect(page.getByText("Photo shared.")).toBeVisible();
  await press(page, link(page, "Skip to content"), "Enter");
  await expect(main(page)).toBeFocused();
  await press(page, link(page, "Photo by Xenia"), "Enter");
  await press(page, reaction(page, "Smiley"), "Space");
  await expect(reaction(page, "Smiley")).toHaveAccessibleName("Smiley, 1");
  await press(page, link(page, "See all 1"), "Enter");
  await press(page, button(page, "Back"), "Enter");
  await expect(link(page, "See all 1")).toBeFocused();
}

/** The question about deleting keeps the keyboard (or lends it to the browser's own controls) until it is answered. */
async function askAndCancel(page: Page): Promise<void> {
  await press(page, button(page, "Delete photo"), "Enter");
  const dialog = page.getByRole("dialog", { name: "Delete this photo?" });
  await expect(dialog.getByRole("button", { name: "Cancel" })).toBeFocused();
  for (let stop = 0; stop < 4; stop += 1) {
    await page.keyboard.press("Tab");
    const isHeld = () => document.activeElement === document.body || document.activeElement?.closest("dialog") !== null;
    expect(await page.evaluate(isHeld)).toBe(true);
  }
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(button(page, "Delete photo")).toBeFocused();
}

async function editProfile(page: Page): Promise<void> {
  await press(page, link(page, "Profile"), "Enter");
  await press(page, link(page, "Edit profile"), "Enter");
  await type(page, page.getByLabel("Interests"), "keys,maps,");
  await page.keyboard.press("Backspace");
  await press(page, button(page, "Save"), "Enter");
  await expect(page.getByRole("list", { name: "Interests" })).toHaveText("#keys");
  await expect(main(page)).toBeFocused();
}

async function leave(page: Page): Promise<void> {
  await press(page, link(page, "Profile"), "Enter");
  await press(page, link(page, "Settings"), "Enter");
  await tabTo(page, page.getByRole("radio", { name: "System" }));
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("radio", { name: "Light" })).toBeChecked();
  await press(page, link(page, "Delete account"), "Enter");
  await type(page, page.getByLabel("Password", { exact: true }), password);
  await press(page, button(page, "Show password"), "Space");
  await press(page, button(page, "Delete account permanently"), "Enter");
  await expect(page.getByText("Your account has been deleted.")).toBeVisible();
}

test("the whole way, from signing up to leaving, on a wide screen with a keyboard alone", async ({
  page,
  newPerson,
}) => {
  const friend = await newPerson("Yuki");
  await signUp(page);
  await findAndFollow(page, friend);
  await shareAndReact(page);
  await askAndCancel(page);
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/\/home/);
  await editProfile(page);
  await follow(friend, { ...friend, userId: page.url().split("/").at(-1) ?? "" });
  await press(page, page.getByRole("link", { name: /^Inbox/ }), "Enter");
  await press(page, page.getByRole("link", { name: /Yuki started following you/ }), "Enter");
  await leave(page);
});

test("the feed's keys lead from card to card and out of it, wherever one has scrolled", async ({
  openAs,
  newPerson,
}) => {
  const zoe = await newPerson("Zoe");
  await share(zoe, "Copy");
  await untilInFeed(zoe, "Copy");
  const [photo] = (await zoe.client.api.feed.home.query({ limit: 1 })).items;
  const page = await openAs(zoe);
  await answerWithCopies(page, photo ?? {}, 1_000);
  await page.goto("/home");
  const card = (index: number) => page.locator(`[role=feed] [data-index="${index}"]`);
  const pressAndReach = async (key: string, index: number) => {
    await page.keyboard.press(key);
    await expect(card(index)).toBeFocused();
    await expect(card(index).getByRole("link").first()).toBeInViewport();
  };
  await tabTo(page, card(0));
  for (let index = 1; index <= 24; index += 1) await pressAndReach("PageDown", index);
  await pressAndReach("PageUp", 23);

  const more = card(23).getByRole("button", { name: "More reactions" });
  await press(page, more, "Enter");
  await expect(reaction(card(23), "Heart").last()).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(reaction(card(23), "Smiley")).toHaveCount(0);
  await expect(more).toBeFocused();
  await scrollDownTo(page, 150);
  await expect(more).toBeFocused();
  await expect(more).not.toBeInViewport();
  expect(await page.getByRole("article").count()).toBeLessThan(15);
  await pressAndReach("PageDown", 24);

  await page.keyboard.press("Control+End");
  await expect(button(page, "Show more")).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(page.getByRole("feed").locator(":focus")).toHaveCount(1);
  await page.keyboard.press("Control+Home");
  await expect(link(page, "Profile")).toBeFocused();
});
