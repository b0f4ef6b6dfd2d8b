import type { Page } from "@playwright/test";
import { banner, nothing, onDevice, untilInstalled, untilKept } from "./support/device.ts";
import { sessionKey, signIn } from "./support/people.ts";
import { jpeg } from "./support/pictures.ts";
import { photoBy, share, untilInFeed } from "./support/social.ts";
import { expect, test } from "./support/test.ts";

test.use({ serviceWorkers: "allow" });

test("whoever signs out leaves nothing on the device but the theme", async ({ openAs, newPerson }) => {
  const yann = await newPerson("Yann");
  await share(yann, "Secret place");
  await untilInFeed(yann, "Secret place");
  const page = await openAs(yann);
  await page.goto("/");
  await untilInstalled(page);
  await page.reload();
  await untilKept(page, "Secret place");
  await page.goto("/edit-profile");
  await page.getByLabel("Location").fill("Secret place");
  await page.getByRole("link", { name: "Profile" }).click();
  await expect
    .poll(() => onDevice(page))
    .toEqual({ entries: { seen: 1, drafts: 1 }, caches: ["pictures"], values: [sessionKey] });
  await page.goto("/settings");
  await page.getByText("Dark").click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("link", { name: "Create an account" })).toBeVisible();
  await expect.poll(() => onDevice(page)).toEqual({ ...nothing, values: ["quick-photos.theme"] });
});

/** Opens the app with a photo that waits for the connection, which is gone. */
async function withUnsent(page: Page, caption: string): Promise<void> {
  await page.goto("/share");
  await untilInstalled(page);
  await page.reload();
  await page.getByLabel("Choose a photo").setInputFiles(await jpeg());
  await page.getByLabel("Caption").fill(caption);
  await untilKept(page, '"users","byId"'); // a tab that is opened before would keep what it saw without it
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Share" }).click();
  await expect(page.getByText("Waiting for a connection")).toBeVisible();
}

test("whoever signs out with what is not sent is asked, and then it is gone, in every tab", async ({
  openAs,
  newPerson,
}) => {
  const yoko = await newPerson("Yoko");
  const page = await openAs(yoko);
  await withUnsent(page, "Not for others");
  const other = await page.context().newPage();
  await other.goto("/share");
  await other.getByLabel("Choose a photo").setInputFiles(await jpeg());
  await expect(other.getByLabel("Caption")).toBeVisible();
  await expect.poll(() => onDevice(page)).toMatchObject({ entries: { uploads: 1, drafts: 1 } });
  await page.goto("/edit-profile");
  await page.getByLabel("Location").fill("Off the map");
  await page.getByRole("button", { name: "Save" }).click();
  await untilKept(page, "Off the map");
  await page.goto("/settings");
  const leave = page.getByRole("button", { name: "Sign out", exact: true });
  const dialog = page.getByRole("dialog");
  await leave.click();
  await expect(dialog).toContainText("2 photos are only on this device. 1 change hasn’t reached the server yet.");
  await expect(dialog.getByRole("button", { name: "Cancel" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  expect(await onDevice(page)).toMatchObject({ entries: { uploads: 1, drafts: 2 } });
  await leave.click();
  await other.getByLabel("Caption").fill("Typed at the last moment");
  await dialog.getByRole("button", { name: "Sign out and delete" }).click();
  await expect(page.getByRole("link", { name: "Create an account" })).toBeVisible();
  await expect(other.getByRole("heading", { name: "Welcome back" })).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByText(banner)).toBeHidden();
  await expect.poll(() => onDevice(page)).toEqual(nothing);
  const { items } = await yoko.client.api.photos.byUser.query({ userId: yoko.userId });
  expect(items).toEqual([]);
});

test("whoever is signed out from elsewhere goes on sending when they are back, and nothing they saw is left", async ({
  openAs,
  newPerson,
}) => {
  const yves = await newPerson("Yves");
  const page = await openAs(yves);
  await withUnsent(page, "Worth the wait");
  await yves.client.signOut();
  await page.context().setOffline(false);
  await expect(page.getByRole("heading", { name: "Welcome back" })).toBeVisible();
  await expect.poll(() => onDevice(page)).toEqual({ ...nothing, entries: { uploads: 1 } });
  await signIn(page, yves);
  await expect(page.getByText("Photo shared.")).toBeVisible();
  await expect(photoBy(page, "Yves", "Worth the wait")).toBeVisible();
});

test("what somebody did not send is gone when somebody else signs in", async ({ openAs, newPerson }) => {
  const [zeno, zita] = [await newPerson("Zeno"), await newPerson("Zita")];
  const page = await openAs(zeno);
  await withUnsent(page, "Not for Zita");
  await zeno.client.signOut();
  await page.context().setOffline(false);
  await expect(page.getByRole("heading", { name: "Welcome back" })).toBeVisible();
  await signIn(page, zita);
  await expect(page.getByText("Nothing here yet.")).toBeVisible();
  await expect.poll(async () => (await onDevice(page)).entries).toEqual({ seen: 1 });
});
