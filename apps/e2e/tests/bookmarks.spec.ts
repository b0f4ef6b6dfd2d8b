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

test("a saved photo that its owner removes leaves the list, and one deleted here leaves it at once", async ({
  openAs,
  newPerson,
}) => {
  const [owner, reader] = [await newPerson("Ruth"), await newPerson("Sami")];
  const theirs = await share(owner, "Mill");
  const own = await share(reader, "Weir");
  for (const photoId of [theirs, own]) await reader.client.api.bookmarks.add.mutate({ photoId });
  const page = await openAs(reader);
  await page.goto("/saved");
  await expect(page.getByRole("link", { name: "Mill" })).toBeVisible();
  await page.getByRole("link", { name: "Weir" }).click();
  await page.getByRole("button", { name: "Delete photo" }).click();
  await page.getByRole("dialog", { name: "Delete this photo?" }).getByRole("button", { name: "Delete photo" }).click();
  await page.getByRole("link", { name: "Saved" }).click();
  await expect(page.getByRole("link", { name: "Mill" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Weir" })).toBeHidden();
  await owner.client.api.photos.remove.mutate({ photoId: theirs });
  await page.reload();
  await expect(page.getByText("Nothing saved yet.")).toBeVisible();
});

test("whether a photo is saved is asked for in the same request as the photo, and by nobody without an account", async ({
  openAs,
  newPerson,
  page: visitor,
}) => {
  const person = await newPerson("Tove");
  const photoId = await share(person, "Pier");
  const page = await openAs(person);
  for (const [opened, asked] of [
    [page, "photos.byId,bookmarks.byPhoto"],
    [visitor, "photos.byId"],
  ] as const) {
    const request = opened.waitForRequest("**/trpc/photos.byId*");
    await opened.goto(`/photos/${photoId}`);
    expect(new URL((await request).url()).pathname).toMatch(new RegExp(`/trpc/${asked}$`));
    await expect(opened.getByRole("button", { name: "Save photo" })).toHaveCount(opened === page ? 1 : 0);
  }
});

test("without a connection a photo is saved on screen, and sent once when it is back", async ({
  openAs,
  newPerson,
}) => {
  const person = await newPerson("Pia");
  const photoId = await share(person, "Quay");
  const page = await openAs(person);
  await page.goto(`/photos/${photoId}`);
  const save = page.getByRole("button", { name: "Save photo" });
  await expect(save).toHaveAttribute("aria-pressed", "false");
  const sent: string[] = [];
  page.on("request", (request) => request.url().includes("bookmarks.add") && sent.push(request.url()));
  await page.context().setOffline(true);
  await save.click();
  await expect(save).toHaveAttribute("aria-pressed", "true");
  expect(sent).toEqual([]);
  await page.context().setOffline(false);
  await expect.poll(async () => (await person.client.api.bookmarks.byPhoto.query({ photoId })).isBookmarked).toBe(true);
  expect(sent).toHaveLength(1);
});

test("what is not saved on the server is taken back on screen, with a word about it", async ({ openAs, newPerson }) => {
  const person = await newPerson("Quin");
  const photoId = await share(person, "Fog");
  const page = await openAs(person);
  await page.goto(`/photos/${photoId}`);
  await page.route("**/trpc/bookmarks.add**", (route) => route.abort("connectionreset"));
  const save = page.getByRole("button", { name: "Save photo" });
  await save.click();
  await expect(page.getByText("Couldn’t update your saved photos. Try again.")).toBeVisible();
  await expect(save).toHaveAttribute("aria-pressed", "false");
});
