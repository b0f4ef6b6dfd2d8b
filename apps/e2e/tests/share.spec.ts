import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { limits } from "@quick-photos/contract";
import sharp from "sharp";
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
  await expect(page.getByText("Photo shared.")).toBeVisible();
  await page.getByRole("link", { name: "Home", exact: true }).click();
  await expect(page.getByRole("article").first().getByText("The second")).toBeVisible();
  await page.getByRole("link", { name: "Profile" }).click();
  const tiles = page.getByRole("region", { name: "Photos" }).getByRole("img");
  await expect(tiles.first()).toHaveAccessibleName(/^The second/);
  await expect(tiles.last()).toHaveAccessibleName(/^The first/);
  await expect(page.getByText("2 photos")).toBeVisible();
  await page.reload();
  await expect(tiles.first()).toHaveAccessibleName(/^The second/);
});

test("what cannot be shared is said before, and what was begun outlives a stray tap, a reload and its file", async ({
  openAs,
  newPerson,
}) => {
  const person = await newPerson("Jan");
  const page = await openAs(person);
  const [button, caption] = [page.getByRole("button", { name: "Share" }), page.getByLabel("Caption")];
  await page.goto("/share");
  await page.getByLabel("Choose a photo").setInputFiles(fakePicture);
  await expect(page.getByRole("alert")).toHaveText("This file isn’t a picture we can read. Choose another one.");
  await expect(button).toBeHidden();

  const onDevice = path.join(mkdtempSync(path.join(tmpdir(), "quick-photos-e2e-")), "photo.jpg");
  writeFileSync(onDevice, (await jpeg()).buffer);
  await page.getByLabel("Choose a photo").setInputFiles(onDevice);
  await expect(page.getByRole("img", { name: "Preview of the photo to share" })).toBeVisible();
  rmSync(path.dirname(onDevice), { recursive: true });
  await caption.fill("a".repeat(600));
  await expect(caption).toHaveAccessibleDescription("Shorten it by 100 characters.");
  await expect(button).toBeDisabled();
  await caption.fill("Half a thought");
  await page.getByRole("link", { name: "Search" }).click();
  await expect(page.getByPlaceholder("Find someone by name")).toBeVisible();
  await page.getByRole("link", { name: "Share a photo" }).click();
  await expect(caption).toHaveValue("Half a thought");
  await page.reload();
  await expect(caption).toHaveValue("Half a thought");
  await expect(page.getByRole("img", { name: "Preview of the photo to share" })).toBeVisible();
  await button.click();
  await expect(page.getByText("Photo shared.")).toBeVisible();
  const { items } = await person.client.api.photos.byUser.query({ userId: person.userId });
  expect(items.map((photo) => photo.caption)).toEqual(["Half a thought"]);

  await page.getByRole("link", { name: "Share a photo" }).click();
  await page.getByLabel("Choose a photo").setInputFiles(await jpeg());
  await page.getByRole("button", { name: "Discard" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Discard" }).click();
  await expect(page.getByLabel("Choose a photo")).toBeAttached();

  await page.evaluate(() => setTimeout(() => Promise.reject(new Error("nobody waits for this"))));
  await expect(page.getByText(/^Something went wrong in the app\./)).toBeVisible();
});

test("a refused upload, kept as an earlier version kept it, comes back to be repaired and is not sent by itself", async ({
  openAs,
  newPerson,
}) => {
  const person = await newPerson("Juri");
  const page = await openAs(person);
  const sent: string[] = [];
  page.on("request", (request) => /createUpload|publish|uploads/.test(request.url()) && sent.push(request.url()));
  await page.goto("/share");
  await expect(page.getByLabel("Choose a photo")).toBeAttached();
  await page.evaluate(keepAsBefore, { userId: person.userId, text: fakePicture.buffer.toString() });
  await page.goto("/home");
  const problem = page.getByRole("main").getByRole("alert");
  await expect(problem).toHaveText("This file isn’t a picture we can read. Choose another one.");
  await expect(page.getByLabel("Caption")).toHaveValue("Worth it");
  const before = [...sent];
  await page.reload();
  await expect(problem).toBeVisible();
  await page.goto("/home");
  await page.getByRole("link", { name: "Fix it" }).click();
  await expect(problem).toBeVisible();
  await expect(page.getByRole("button", { name: "Don’t share it" })).toBeHidden(); // one place for one photo
  expect(sent).toEqual(before);
  await page.getByLabel("Choose another").setInputFiles(await jpeg());
  await expect(problem).toBeHidden();
  await page.getByRole("button", { name: "Share" }).click();
  await expect(page.getByText("Photo shared.")).toBeVisible();
  const { items } = await person.client.api.photos.byUser.query({ userId: person.userId });
  expect(items.map((photo) => photo.caption)).toEqual(["Worth it"]);
});

/** Puts a photo to share where the app keeps them, without what later versions keep beside it. */
async function keepAsBefore({ userId, text }: { userId: string; text: string }): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open("quick-photos-uploads");
    opening.onsuccess = () => resolve(opening.result);
  });
  const file = new File([text], "fake.jpg", { type: "image/jpeg" });
  const id = "2026-01-01T00:00:00.000Z 1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed";
  await new Promise((resolve) => {
    const transaction = database.transaction("uploads", "readwrite");
    transaction.objectStore("uploads").put({ id, userId, file, caption: "Worth it" }, id);
    transaction.oncomplete = resolve;
  });
  database.close();
}

test("a picture larger than the server takes is made smaller, upright, with a word", async ({ openAs, newPerson }) => {
  const person = await newPerson("Jule");
  const page = await openAs(person);
  await page.goto("/share");
  // A phone's moving photo: the film lies behind the picture, in the same file.
  const picture = sharp({ create: { width: 1_500, height: 1_300, channels: 3, background: "#8fbfd6" } });
  const film = randomBytes(limits.uploadBytes);
  const buffer = Buffer.concat([await picture.jpeg().withMetadata({ orientation: 6 }).toBuffer(), film]);
  await page.getByLabel("Choose a photo").setInputFiles({ name: "huge.jpg", mimeType: "image/jpeg", buffer });
  await expect(page.getByText("The photo was over our limit, so we made it smaller.")).toBeVisible();
  await page.getByRole("button", { name: "Share" }).click();
  await expect(page.getByText("Photo shared.")).toBeVisible();
  const { items } = await person.client.api.photos.byUser.query({ userId: person.userId });
  const [{ width, height } = { width: 0, height: 0 }] = items;
  expect(width / height).toBeCloseTo(26 / 30, 3);
});

test("an upload cut off goes on by itself, and is one photo", async ({ openAs, newPerson }) => {
  const person = await newPerson("Kai");
  const page = await openAs(person);
  await page.goto("/share");
  await page.getByLabel("Choose a photo").setInputFiles(await jpeg());
  await page.route("**/media/uploads/**", (route) => route.abort("connectionreset"));
  await page.getByRole("button", { name: "Share" }).click();
  await expect(page.getByText("Waiting for a connection")).toBeVisible();
  await page.unroute("**/media/uploads/**");
  await expect(page.getByText("Photo shared.")).toBeVisible();
  const { items } = await person.client.api.photos.byUser.query({ userId: person.userId });
  expect(items).toHaveLength(1);
});

test("an upload that is stopped shares nothing, whichever tab stops it", async ({ openAs, newPerson }) => {
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
  await page.getByRole("link", { name: "Share a photo" }).click();
  await page.getByLabel("Choose a photo").setInputFiles(await jpeg({ noise: true }));
  await page.getByRole("button", { name: "Share" }).click();
  await expect(page.getByRole("progressbar", { name: "Uploading" })).toBeVisible();
  const other = await page.context().newPage();
  await other.goto("/home");
  await other.getByRole("button", { name: "Stop" }).click();
  await expect(other.getByText("Stopped. Nothing was shared.")).toBeVisible();
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
  const question = page.getByRole("dialog", { name: "Delete this photo?" });
  await page.getByRole("button", { name: "Delete photo" }).click();
  await question.getByRole("button", { name: "Cancel" }).click();
  await expect(question).toBeHidden();
  await page.getByRole("button", { name: "Delete photo" }).click();
  await question.getByRole("button", { name: "Delete photo" }).click();
  await expect(page.getByText("Your photos will live here.")).toBeVisible();
});
