import type { Locator } from "@playwright/test";
import { banner, untilInstalled, untilKept } from "./support/device.ts";
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
