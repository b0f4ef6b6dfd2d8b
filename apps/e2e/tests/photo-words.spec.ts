import { asFile, jpeg } from "./support/pictures.ts";
import { share, untilInFeed } from "./support/social.ts";
import { expect, test } from "./support/test.ts";

const description = "A boat aground on wet sand";

test("a photo is shared with a description, which outlives a reload, and is called by it", async ({
  openAs,
  newPerson,
}) => {
  const person = await newPerson("Nora");
  const page = await openAs(person);
  const field = page.getByLabel("Description for people who can’t see it");
  await page.goto("/share");
  await page.getByLabel("Choose a photo").setInputFiles(await jpeg());
  await page.getByLabel("Caption").fill("Low tide");
  await field.fill("a".repeat(1_001));
  await expect(field).toHaveAccessibleDescription("Shorten it by 1 character.");
  await expect(page.getByRole("button", { name: "Share" })).toBeDisabled();
  await field.fill(description);
  await page.getByRole("link", { name: "Search" }).click();
  await expect(page.getByPlaceholder("Find someone by name")).toBeVisible();
  await page.getByRole("link", { name: "Share a photo" }).click();
  await expect(field).toHaveValue(description);
  await page.getByRole("button", { name: "Share" }).click();
  await expect(page.getByText("Photo shared.")).toBeVisible();
  const card = page.getByRole("article").first();
  await expect(card.getByRole("img", { name: `Photo by Nora: ${description}`, exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Profile" }).click();
  await expect(page.getByRole("link", { name: description })).toBeVisible();
});

test("caption and description of one's own photo are edited, and are the new ones everywhere", async ({
  openAs,
  newPerson,
}) => {
  const person = await newPerson("Olga");
  const photoId = await share(person, "Lwo tide");
  await untilInFeed(person, "Lwo tide");
  const page = await openAs(person);
  const picture = page.getByRole("main").getByRole("img", { name: `Photo by Olga: ${description}`, exact: true });
  await page.goto("/home");
  await page.getByRole("article").getByRole("img", { name: "Photo by Olga", exact: true }).click();
  await page.getByRole("link", { name: "Edit photo" }).click();
  await expect(page.getByLabel("Caption")).toHaveValue("Lwo tide");
  await page.getByLabel("Caption").fill("Low tide");
  await page.getByLabel("Description for people who can’t see it").fill(description);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Changes saved.")).toBeVisible();
  await expect(page).toHaveURL(`/photos/${photoId}`);
  await expect(page.getByText("Low tide")).toBeVisible();
  await expect(picture).toBeVisible();
  await page.getByRole("button", { name: "Close" }).click();
  await expect(page.getByRole("article").getByText("Low tide")).toBeVisible();
  await expect(picture).toBeVisible();
  await page.reload();
  await expect(picture).toBeVisible();

  await page
    .getByRole("article")
    .getByRole("img", { name: `Photo by Olga: ${description}`, exact: true })
    .click();
  await person.client.api.photos.update.mutate({ photoId, caption: "Ebb" }); // on another device
  await page.getByRole("link", { name: "Edit photo" }).click();
  await page.getByLabel("Description for people who can’t see it").fill("A boat");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Ebb")).toBeVisible();
  expect(await person.client.api.photos.byId.query({ photoId })).toMatchObject({ caption: "Ebb", altText: "A boat" });
});

test("who does not own a photo is offered no way to edit it, and what is refused is said in the form", async ({
  openAs,
  newPerson,
}) => {
  const [owner, other] = [await newPerson("Pia"), await newPerson("Quin")];
  const { photoId } = await owner.client.uploadPhoto({ file: asFile(await jpeg()), altText: description });
  const page = await openAs(other);
  await page.goto(`/photos/${photoId}`);
  await expect(page.getByRole("img", { name: `Photo by Pia: ${description}`, exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "Edit photo" })).toBeHidden();
  await page.goto(`/photos/${photoId}/edit`);
  await page.getByLabel("Caption").fill("Mine");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("alert")).toHaveText("Only its owner can do this.");
});
