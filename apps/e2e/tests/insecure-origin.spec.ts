import { axeRules } from "./checks/axe-rules.ts";
import { atEachSize } from "./checks/check.ts";
import { targetSize } from "./checks/target-size.ts";
import { nothing, onDevice } from "./support/device.ts";
import { freshUsername } from "./support/people.ts";
import { jpeg } from "./support/pictures.ts";
import { follow, photoBy, reaction, share } from "./support/social.ts";
import { expect, test } from "./support/test.ts";

test("over plain http in a network of one's own, all one comes for works", async ({ page, server, newPerson }) => {
  const port = new URL(server.url).port;
  const at = (path: string) => `http://quick-photos.lan:${port}${path}`; // the browser's launch says where that is
  const friend = await newPerson("Frieda");
  const username = freshUsername("lan");
  const password = "correct horse battery";

  await page.goto(at("/sign-up"));
  expect(await page.evaluate(() => [isSecureContext, "randomUUID" in crypto, "locks" in navigator])).toEqual([
    false,
    false,
    false,
  ]);
  await page.getByLabel("Name", { exact: true }).fill("Lan");
  await page.getByLabel("Username").fill(username);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page).toHaveURL(at("/home"));

  const tickets: string[] = [];
  page.on("request", (request) => request.url().includes("createUpload") && tickets.push(request.postData() ?? ""));
  await page.getByRole("navigation").getByRole("link", { name: "Share a photo" }).click();
  await page.getByLabel("Choose a photo").setInputFiles(await jpeg());
  await page.getByLabel("Caption").fill("From the sofa");
  await page.getByRole("button", { name: "Share" }).click();
  await expect(page.getByText("Photo shared.")).toBeVisible();
  expect(tickets.join()).toMatch(/"sha256":"[0-9a-f]{64}"/);
  const picture = photoBy(page, "Lan", "From the sofa");
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  await reaction(page, "Heart").click();
  await expect(reaction(page, "Heart")).toHaveAccessibleName("Heart, 1");

  const photoId = await share(friend, "From the garden");
  await page.goto(at(`/people/${friend.userId}`));
  await page.getByRole("button", { name: "Follow Frieda" }).click();
  await expect(page.getByRole("button", { name: "Following Frieda, unfollow" })).toBeVisible();
  const { userId } = await friend.client.api.users.byUsername.query({ username });
  await follow(friend, { ...friend, userId });
  await page.goto(at(`/photos/${photoId}`));
  await expect(photoBy(page, "Frieda", "From the garden")).toBeVisible();
  await page.getByRole("button", { name: "Send link" }).click();
  const link = page.getByRole("dialog", { name: "Copy this link" }).getByLabel("Link");
  await expect(link).toBeFocused();
  await expect(link).toHaveValue(at(`/photos/${photoId}`));
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(at(`/photos/${photoId}`));
  expect([...(await atEachSize(page, axeRules)), ...(await atEachSize(page, targetSize))]).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Send link" })).toBeFocused();
  await page
    .getByRole("navigation")
    .getByRole("link", { name: /^Inbox/ })
    .click();
  await expect(page.getByRole("list", { name: "Inbox" }).getByText("Frieda").first()).toBeVisible();

  await page.goto(at("/settings/passkeys"));
  await expect(page.getByText("Passkeys don’t work at this address.")).toBeVisible();
  await page.goto(at("/settings"));
  await expect.poll(() => onDevice(page)).toMatchObject({ entries: { seen: 1 } });
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("link", { name: "Sign in" })).toBeVisible();
  await expect.poll(() => onDevice(page)).toEqual(nothing);
  await page.getByRole("link", { name: "Sign in" }).click();
  await expect(page.getByRole("button", { name: "Use a passkey" })).toHaveCount(0);
  await page.getByLabel("Username").fill(username);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(photoBy(page, "Lan", "From the sofa")).toBeVisible();
});

test("in a browser that keeps nothing, all one comes for works", async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException("Refused", "SecurityError");
    };
    Object.defineProperty(window, "localStorage", { get: refuse });
    IDBFactory.prototype.open = refuse;
    LockManager.prototype.request = async () => refuse();
  });
  await page.goto("/sign-up");
  await page.getByLabel("Username").fill(freshUsername("none"));
  await page.getByLabel("Password", { exact: true }).fill("correct horse battery");
  await page.getByRole("button", { name: "Create account" }).click();
  await page.getByRole("link", { name: "Share a photo" }).click();
  await page.getByLabel("Choose a photo").setInputFiles(await jpeg());
  await page.getByRole("button", { name: "Share" }).click();
  await expect(page.getByText("Photo shared.")).toBeVisible();
  await reaction(page, "Heart").click();
  await expect(reaction(page, "Heart")).toHaveAccessibleName("Heart, 1");
  await page.getByRole("link", { name: "Profile" }).click();
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByText("Dark", { exact: true }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.getByText("Something went wrong in the app")).toHaveCount(0);
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("link", { name: "Create an account" })).toBeVisible();
});
