import { share } from "./support/social.ts";
import { expect, test } from "./support/test.ts";

test("somebody saves a photo, finds it in their list, and takes it out again", async ({ openAs, newPerson }) => {
  const [owner, reader] = [await newPerson("Nia"), await newPerson("Omar")];
  const photoId = await share(owner, "Harbour");
  const page = await openAs(reader);
  await page.goto(`/people/${reader.userId}`);
  await page.getByRole("link", { name: "Saved" }).click();
  await expect(page.getByText("Nothing saved yet.")).toBeVisible();

  await page.goto(`/photos/${photoId}`);
  const save = page.getByRole("button", { name: "Save photo" });
  await expect(save).toHaveAttribute("aria-pressed", "false");
  await save.click();
  await expect(save).toHaveAttribute("aria-pressed", "true");
  const stored = async () => (await reader.client.api.bookmarks.byPhoto.query({ photoId })).isBookmarked;
  await expect.poll(stored).toBe(true);

  await page.goto("/saved");
  await page.getByRole("link", { name: "Harbour" }).click();
  await expect(save).toHaveAttribute("aria-pressed", "true");
  await save.click();
  await expect.poll(stored).toBe(false);
  await page.goBack();
  await expect(page.getByText("Nothing saved yet.")).toBeVisible();
});

test("what is not saved on the server is taken back on screen, with a word about it", async ({ openAs, newPerson }) => {
  const person = await newPerson("Quin");
  const photoId = await share(person, "Fog");
  const page = await openAs(person);
  await page.goto(`/photos/${photoId}`);
  await page.route("**/trpc/bookmarks.add**", (route) => route.abort("connectionreset"));
  const save = page.getByRole("button", { name: "Save photo" });
  await save.click();
  await expect(page.getByText("Your list of saved photos was not changed.")).toBeVisible();
  await expect(save).toHaveAttribute("aria-pressed", "false");
});
