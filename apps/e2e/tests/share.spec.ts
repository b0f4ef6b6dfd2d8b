import { asFile, fakePicture, jpeg } from "./support/pictures.ts";
import { expect, test } from "./support/test.ts";

test("a photo is shared with progress and stands first on the profile", async ({ openAs, newPerson }) => {
  const person = await newPerson("Ida");
  await person.client.uploadPhoto({ file: asFile(await jpeg()), caption: "The first" });
  const page = await openAs(person);
  const network = await page.context().newCDPSession(page);
  const slow = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 400_000 };
  await page.goto(`/people/${person.userId}`);
  await expect(page.getByRole("img", { name: "The first" })).toBeVisible();
  await page.getByRole("link", { name: "Share a photo" }).click();
  await page.getByLabel("Choose a photo").setInputFiles(await jpeg({ noise: true }));
  await expect(page.getByRole("img", { name: "Preview of the photo to share" })).toBeVisible();
  await page.getByLabel("Caption").fill("The second");
  await network.send("Network.emulateNetworkConditions", slow);
  await page.getByRole("button", { name: "Share" }).click();
  await expect(page).toHaveURL("/home");
  await page.getByRole("link", { name: "Search" }).click();
  const bar = page.getByRole("progressbar");
  await expect.poll(async () => Number(await bar.getAttribute("aria-valuenow"))).toBeGreaterThan(10);
  await network.send("Network.emulateNetworkConditions", { ...slow, uploadThroughput: -1 });
  await expect(page.getByText("Your photo is shared.")).toBeVisible();
  await page.getByRole("link", { name: "Home" }).click();
  await expect(page.getByRole("article").first().getByText("The second")).toBeVisible();
  await page.getByRole("link", { name: "Profile" }).click();
  const tiles = page.getByRole("region", { name: "Photos" }).getByRole("img");
  await expect(tiles.first()).toHaveAccessibleName(/^The second/);
  await expect(tiles.last()).toHaveAccessibleName(/^The first/);
  await expect(page.getByText("2 photos")).toBeVisible();
  await page.reload();
  await expect(tiles.first()).toHaveAccessibleName(/^The second/);
});

test("a file that is no picture is refused with what to do, and another one goes through", async ({
  openAs,
  newPerson,
}) => {
  const page = await openAs(await newPerson("Jan"));
  await page.goto("/share");
  await page.getByLabel("Choose a photo").setInputFiles(fakePicture);
  await page.getByRole("button", { name: "Share" }).click();
  await expect(page.getByRole("alert")).toHaveText("This file is not a picture we can read. Choose another one.");
  await page.getByRole("button", { name: "Do not share it" }).click();
  await expect(page.getByRole("alert")).toBeHidden();
  await page.getByRole("link", { name: "Share a photo" }).click();
  await page.getByLabel("Choose a photo").setInputFiles(await jpeg());
  await page.getByRole("button", { name: "Share" }).click();
  await expect(page.getByText("Your photo is shared.")).toBeVisible();
});

test("an upload cut off goes on by itself, and is one photo", async ({ openAs, newPerson }) => {
  const person = await newPerson("Kai");
  const page = await openAs(person);
  const tickets: string[] = [];
  page.on("request", (request) => request.url().includes("photos.createUpload") && tickets.push(request.url()));
  await page.goto("/share");
  await page.getByLabel("Choose a photo").setInputFiles(await jpeg());
  await page.route("**/media/uploads/**", (route) => route.abort("connectionreset"));
  await page.getByRole("button", { name: "Share" }).click();
  await expect(page.getByText("Waits for the connection")).toBeVisible();
  await page.unroute("**/media/uploads/**");
  await expect(page.getByText("Your photo is shared.")).toBeVisible();
  const { items } = await person.client.api.photos.byUser.query({ userId: person.userId });
  expect(items).toHaveLength(1);
  expect(tickets).toHaveLength(1);
});

test("an upload that is stopped shares nothing", async ({ openAs, newPerson }) => {
  const person = await newPerson("Lea");
  const page = await openAs(person);
  const network = await page.context().newCDPSession(page);
  await page.goto("/share");
  await page.getByLabel("Choose a photo").setInputFiles(await jpeg({ noise: true }));
  const slow = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 20_000 };
  await network.send("Network.emulateNetworkConditions", slow);
  await page.getByRole("button", { name: "Share" }).click();
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(page.getByText("Stopped. Nothing was shared.")).toBeVisible();
  await expect(page.getByRole("progressbar")).toBeHidden();
  const { items } = await person.client.api.photos.byUser.query({ userId: person.userId });
  expect(items).toEqual([]);
});

test("one's own photo is deleted after a question", async ({ openAs, newPerson }) => {
  const person = await newPerson("Mia");
  await person.client.uploadPhoto({ file: asFile(await jpeg()), caption: "Blurry" });
  const page = await openAs(person);
  await page.goto(`/people/${person.userId}`);
  await page.getByRole("link", { name: "Blurry" }).click();
  await page.getByRole("button", { name: "Delete photo" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.getByRole("button", { name: "Delete photo" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete photo" }).click();
  await expect(page.getByText("Your photographs will live here.")).toBeVisible();
});
