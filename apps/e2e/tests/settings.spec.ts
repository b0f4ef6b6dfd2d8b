import { readFile } from "node:fs/promises";
import { nothing, onDevice } from "./support/device.ts";
import { signIn } from "./support/people.ts";
import { jpeg } from "./support/pictures.ts";
import { share } from "./support/social.ts";
import { expect, test } from "./support/test.ts";

test("the appearance is chosen on this device, and stays", async ({ openAs, newPerson }) => {
  const page = await openAs(await newPerson("Rui"));
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/settings");
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  await expect.poll(background).toBe("light dark");
  await page.getByRole("radio", { name: "Dark" }).check({ force: true });
  await expect.poll(background).toBe("dark");
  await page.reload();
  await expect(page.getByRole("radio", { name: "Dark" })).toBeChecked();
  expect(await background()).toBe("dark");
  await page.getByRole("radio", { name: "System" }).check({ force: true });
  await expect.poll(background).toBe("light dark");
});

test("everything stored about oneself is saved as a file", async ({ openAs, newPerson }) => {
  const person = await newPerson("Tilda");
  const photoId = await share(person, "Mine");
  const page = await openAs(person);
  await page.goto("/settings");
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export your data" }).click();
  const download = await saving;
  expect(download.suggestedFilename()).toBe("quick-photos.json");
  const everything = JSON.parse(await readFile(await download.path(), "utf8"));
  expect(everything).toMatchObject({
    profile: [{ username: person.username }],
    photos: [{ photoId, caption: "Mine" }],
  });
});

test("an account is deleted with its password, after being told what goes with it", async ({ openAs, newPerson }) => {
  const person = await newPerson("Sami");
  const photoId = await share(person, "Last one");
  const page = await openAs(person);
  await page.goto("/share");
  await page.getByLabel("Choose a photo").setInputFiles(await jpeg());
  await page.getByLabel("Caption").fill("Half a thought");
  await page.getByRole("link", { name: "Profile" }).click();
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByRole("link", { name: "Delete account" }).click();
  await expect.poll(() => onDevice(page)).toMatchObject({ entries: { drafts: 1, seen: 1 } });
  await expect(page.getByText("every photo you’ve shared, with all its reactions")).toBeVisible();
  const confirm = page.getByRole("button", { name: "Delete account permanently" });
  await expect(confirm).toBeDisabled();
  await page.getByLabel("Password", { exact: true }).fill("not the password");
  await confirm.click();
  await expect(page.getByText("That isn’t your password. Try again.")).toBeVisible();
  await page.getByLabel("Password", { exact: true }).fill(person.password);
  await expect(page.getByText("That isn’t your password. Try again.")).toHaveCount(0);
  await confirm.click();
  await expect(page.getByText("Your account has been deleted.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Create an account" })).toBeVisible();
  await expect.poll(() => onDevice(page)).toEqual(nothing);
  await signIn(page, person);
  await expect(page.getByRole("alert")).toHaveText("That username and password don’t match.");
  await page.goto(`/photos/${photoId}`);
  await expect(page.getByText("This photo doesn’t exist, or has been removed.")).toBeVisible();
});
