import type { Locator, Page } from "@playwright/test";
import { banner, nothing, onDevice, untilInstalled, untilKept } from "./support/device.ts";
import { sessionKey, signIn } from "./support/people.ts";
import { jpeg } from "./support/pictures.ts";
import { follow, photoBy, react, reaction, share, untilInFeed } from "./support/social.ts";
import { expect, test } from "./support/test.ts";

test.use({ serviceWorkers: "allow" });

/** Waits until the picture of a photo has come. */
const untilShown = (picture: Locator) =>
  expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);

test("pictures come on a device without room, and without a connection the app opens with the feed and the profiles that were seen", async ({
  openAs,
  newPerson,
}) => {
  const [ute, vito] = [await newPerson("Ute"), await newPerson("Vito")];
  await follow(vito, ute);
  await share(ute, "Heather");
  await untilInFeed(vito, "Heather");
  const page = await openAs(vito);
  await page.goto("/");
  await untilInstalled(page);
  const [picture, { origin }] = [photoBy(page, "Ute", "Heather"), new URL(page.url())];
  const device = await page.context().newCDPSession(page);
  await device.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1 });
  await page.reload();
  await untilShown(picture);
  await device.send("Storage.overrideQuotaForOrigin", { origin });
  await page.reload();
  await untilShown(picture);
  await page.getByRole("link", { name: "Ute now" }).click();
  await expect(page.getByRole("heading", { name: "Ute" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Heather" })).toBeVisible();
  await untilKept(page, '"photos","byUser"');
  await page.context().setOffline(true);
  await page.goto("/");
  await expect(page.getByText(banner)).toBeVisible();
  await untilShown(picture);
  await page.getByRole("link", { name: /^Ute/ }).click();
  await expect(page.getByRole("heading", { name: "Ute" })).toBeVisible();
  await page.getByRole("link", { name: "1 follower" }).click();
  await expect(page.getByText("This isn’t on your device yet.")).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByText(banner)).toBeHidden();
  await expect(page.getByRole("list", { name: "Followers" }).getByRole("link", { name: "Vito" })).toBeVisible();
});

test("what was done without a connection, in two tabs, is sent once when it is back, also after one is closed and the other started anew", async ({
  openAs,
  newPerson,
}) => {
  const wanda = await newPerson("Wanda");
  const photoId = await share(wanda, "Ice");
  await untilInFeed(wanda, "Ice");
  const page = await openAs(wanda);
  await page.goto("/");
  await untilInstalled(page);
  await page.reload();
  await expect(photoBy(page, "Wanda", "Ice")).toBeVisible();
  const sent: string[] = [];
  page.context().on("request", (request) => request.url().includes("reactions.") && sent.push(request.url()));
  await untilKept(page, "Ice"); // a tab that is opened before would keep what it saw without it
  const other = await page.context().newPage();
  await other.goto("/edit-profile");
  await other.getByLabel("Location").fill("On the ice");
  await page.context().setOffline(true);
  await reaction(page, "Heart").click();
  await expect(reaction(page, "Heart")).toHaveAccessibleName("Heart, 1");
  await untilKept(page, '"reaction"');
  await other.getByRole("button", { name: "Save" }).click();
  await untilKept(other, '"mutationKey":["profile"]');
  await untilKept(page, '"reaction"');
  await other.close();
  await page.reload();
  await expect(reaction(page, "Heart")).toHaveAccessibleName("Heart, 1");
  expect(sent).toEqual([]);
  await page.context().setOffline(false);
  const stored = async () => (await wanda.client.api.photos.byId.query({ photoId })).reactions.total;
  await expect.poll(stored).toBe(1);
  await expect.poll(async () => (await wanda.client.api.users.me.query()).location).toBe("On the ice");
  await expect(page.getByText(banner)).toBeHidden();
  expect(sent).toHaveLength(1);
});

test("an edit made without a connection is on the profile, and saved by an app started anew", async ({
  openAs,
  newPerson,
}) => {
  const wim = await newPerson("Wim");
  const page = await openAs(wim);
  await page.goto("/edit-profile");
  await untilInstalled(page);
  await page.reload();
  await expect(page.getByLabel("Location")).toBeVisible();
  await page.context().setOffline(true);
  await page.getByLabel("Location").fill("Under a bridge");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Under a bridge")).toBeVisible();
  await untilKept(page, '"mutationKey":["profile"]');
  await page.reload();
  await expect(page.getByText("Under a bridge")).toBeVisible();
  await page.context().setOffline(false);
  const stored = async () => (await wim.client.api.users.me.query()).location;
  await expect.poll(stored).toBe("Under a bridge");
});

test("a photo shared without a connection is kept over a restart of the app, and shared once by two tabs", async ({
  openAs,
  newPerson,
}) => {
  const zora = await newPerson("Zora");
  const page = await openAs(zora);
  await page.goto("/share");
  await untilInstalled(page);
  await page.reload();
  await page.getByLabel("Choose a photo").setInputFiles(await jpeg());
  await page.getByLabel("Caption").fill("From the train");
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Share" }).click();
  await expect(page.getByText("Waiting for a connection")).toBeVisible();
  await page.reload();
  await expect(page.getByText("Waiting for a connection")).toBeVisible();
  const other = await page.context().newPage();
  await other.goto("/home");
  await expect(other.getByText("Waiting for a connection")).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByText("Photo shared.")).toBeVisible();
  await expect(photoBy(page, "Zora", "From the train")).toBeVisible();
  await expect(other.getByRole("region", { name: "Uploads" })).toBeHidden();
  const { items } = await zora.client.api.photos.byUser.query({ userId: zora.userId });
  expect(items.map(({ caption }) => caption)).toEqual(["From the train"]);
});

test("a server that does not answer is waited for, calmly", async ({ openAs, newPerson }) => {
  const xavi = await newPerson("Xavi");
  await share(xavi, "Reeds");
  await untilInFeed(xavi, "Reeds");
  const page = await openAs(xavi);
  await page.goto("/");
  await expect(photoBy(page, "Xavi", "Reeds")).toBeVisible();
  const away = /\/(trpc|healthz)/;
  await page.route(away, (route) => route.abort("connectionrefused"));
  await react(page, "Thumbs up");
  await expect(page.getByText(banner)).toBeVisible();
  await expect(reaction(page, "Thumbs up")).toHaveAccessibleName("Thumbs up, 1");
  await page.unroute(away);
  await expect(page.getByText(banner)).toBeHidden();
  const stored = async () => (await xavi.client.api.feed.home.query()).items[0]?.reactions.mine;
  await expect.poll(stored).toBe("thumbsUp");
  await expect(reaction(page, "Thumbs up")).toHaveAccessibleName("Thumbs up, 1");
});

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
