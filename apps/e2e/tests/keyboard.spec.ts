import type { Locator, Page } from "@playwright/test";
import { freshUsername } from "./support/people.ts";
import { jpeg } from "./support/pictures.ts";
import { follow, reaction } from "./support/social.ts";
import { expect, test } from "./support/test.ts";

/** Stops of the Tab key between two controls of one screen, at most. */
const mostStops = 40;

/** Whether one sees where the keyboard is: the control in focus, or what stands for it, has a ring; the page has none. */
const isRingSeen = (page: Page) =>
  page.evaluate(() => {
    if (document.activeElement === document.body) return true;
    for (let element = document.activeElement; element && element.id !== "main"; element = element.parentElement) {
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      if (outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2) return true;
    }
    return false;
  });

/** Goes to a control with the Tab key alone; on the way, every stop shows where one is. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  await control.waitFor({ state: "attached" });
  const isThere = () => control.evaluate((element) => element === document.activeElement);
  for (let stop = 0; stop < mostStops && !(await isThere()); stop += 1) {
    await page.keyboard.press("Tab");
    const where = () => page.evaluate(() => document.activeElement?.outerHTML.slice(0, 120));
    if (!(await isRingSeen(page))) expect(await where(), `no ring on ${page.url()}`).toBeUndefined();
  }
  await expect(control).toBeFocused();
}

/** Goes to a control and presses a key on it. */
async function press(page: Page, control: Locator, key: string): Promise<void> {
  await tabTo(page, control);
  await page.keyboard.press(key);
}

test.use({ viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false });

test("the whole way, from signing up to leaving, with a keyboard alone", async ({ page, newPerson }) => {
  test.setTimeout(90_000);
  const friend = await newPerson("Yuki");
  const main = page.locator("#main");
  const link = (name: string) => page.getByRole("link", { name, exact: true });
  const button = (name: string) => page.getByRole("button", { name, exact: true });

  await page.goto("/");
  await press(page, link("Create an account"), "Enter");
  await tabTo(page, page.getByLabel("Name", { exact: true }));
  await page.keyboard.type("Xenia");
  await page.keyboard.press("Tab");
  await page.keyboard.type(freshUsername("xenia"));
  await page.keyboard.press("Tab");
  await page.keyboard.type("a long password");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/home");

  await press(page, link("Search"), "Enter");
  await expect(main).toBeFocused();
  await tabTo(page, page.getByLabel("Username"));
  await page.keyboard.type(friend.username);
  await expect(page.getByRole("status").filter({ hasText: "1 person found" })).toBeAttached();
  await press(page, page.getByRole("list", { name: "People found" }).getByRole("link", { name: "Yuki" }), "Enter");
  await expect(main).toBeFocused();
  await press(page, button("Follow Yuki"), "Space");
  await expect(button("Following Yuki, unfollow")).toBeFocused();
  await press(page, link("1 follower"), "Enter");
  await expect(page.getByRole("heading", { name: "Followers" })).toBeVisible();
  await press(page, button("Back"), "Enter");
  await expect(button("Following Yuki, unfollow")).toBeVisible();

  await press(page, link("Share a photo"), "Enter");
  await tabTo(page, page.getByLabel("Choose a photo"));
  await page.getByLabel("Choose a photo").setInputFiles(await jpeg());
  await tabTo(page, page.getByLabel("Caption"));
  await page.keyboard.type("By keys");
  await press(page, button("Share"), "Enter");
  await expect(page.getByText("Your photo is shared.")).toBeVisible();
  await press(page, link("Skip to content"), "Enter");
  await expect(main).toBeFocused();
  await press(page, link("Photo by Xenia: By keys"), "Enter");
  await press(page, reaction(page, "Smiley"), "Space");
  await expect(reaction(page, "Smiley")).toHaveAccessibleName("Smiley, 1");
  await press(page, link("See all 1"), "Enter");
  await press(page, button("Back"), "Enter");

  await press(page, button("Delete photo"), "Enter");
  const dialog = page.getByRole("dialog", { name: "Delete this photo?" });
  await expect(dialog.getByRole("button", { name: "Delete photo" })).toBeFocused();
  for (let stop = 0; stop < 4; stop += 1) {
    await page.keyboard.press("Tab");
    const isOutside = () => page.evaluate(() => document.activeElement?.closest("dialog, body")?.tagName);
    expect(["DIALOG", "BODY"]).toContain(await isOutside());
  }
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(button("Delete photo")).toBeFocused();

  await press(page, link("Profile"), "Enter");
  await press(page, link("Edit profile"), "Enter");
  await tabTo(page, page.getByLabel("Interests"));
  await page.keyboard.type("keys,maps,");
  await page.keyboard.press("Backspace");
  await press(page, button("Save"), "Enter");
  await expect(page.getByRole("list", { name: "Interests" })).toHaveText("#keys");
  await expect(main).toBeFocused();

  await follow(friend, { ...friend, userId: page.url().split("/").at(-1) ?? "" });
  await press(page, page.getByRole("link", { name: /^Inbox/ }), "Enter");
  await press(page, page.getByRole("link", { name: /Yuki follows you now/ }), "Enter");
  await press(page, link("Profile"), "Enter");
  await press(page, link("Settings"), "Enter");
  await tabTo(page, page.getByRole("radio", { name: "Device" }));
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("radio", { name: "Light" })).toBeChecked();
  await press(page, link("Delete account"), "Enter");
  await tabTo(page, page.getByLabel("Password", { exact: true }));
  await page.keyboard.type("a long password");
  await press(page, button("Show password"), "Space");
  await press(page, button("Delete my account for good"), "Enter");
  await expect(page.getByText("Your account is deleted.")).toBeVisible();
});
