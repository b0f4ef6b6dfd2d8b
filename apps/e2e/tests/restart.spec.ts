import type { Page } from "@playwright/test";
import { banner, untilInstalled } from "./support/device.ts";
import { jpeg } from "./support/pictures.ts";
import { follow, photoBy, reaction, share, shareByHand, untilInFeed } from "./support/social.ts";
import { expect, test } from "./support/test.ts";

test.use({ serviceWorkers: "allow" });

async function openInstalled(page: Page): Promise<void> {
  await page.goto("/");
  await untilInstalled(page);
  await page.reload();
  await expect(photoBy(page, "Rhea", "Breakwater")).toBeVisible();
}

test("a server that dies and comes back loses nobody, and nothing they did meanwhile", async ({
  server,
  openAs,
  newPerson,
}) => {
  const [rhea, sven] = [await newPerson("Rhea"), await newPerson("Sven")];
  await follow(sven, rhea);
  const photoId = await share(rhea, "Breakwater");
  await untilInFeed(sven, "Breakwater");
  const [page, theirs] = [await openAs(sven), await openAs(rhea)];
  for (const opened of [page, theirs]) await openInstalled(opened);
  await expect(theirs.getByRole("link", { name: "Inbox, 1 unread" })).toBeVisible();
  const network = await page.context().newCDPSession(page);
  const slow = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 100_000 };
  await network.send("Network.emulateNetworkConditions", slow);
  await shareByHand(page, await jpeg({ noise: true }), "Half way");
  await expect(page.getByText(/^Uploading, [1-9]/)).toBeVisible();
  const answered: string[] = [];
  page.context().on("response", (response) => answered.push(response.url()));

  await server.kill();
  await network.send("Network.emulateNetworkConditions", { ...slow, uploadThroughput: -1 });
  await reaction(page, "Heart").click();
  await expect(reaction(page, "Heart")).toHaveAccessibleName("Heart, 1");
  for (const opened of [page, theirs]) await expect(opened.getByText(banner)).toBeVisible();
  await shareByHand(page, await jpeg(), "Still here");
  await expect(page.getByText("Waiting for a connection")).toHaveCount(2);
  expect(answered.filter((url) => url.includes("/trpc/"))).toEqual([]);

  // The word of it goes after seconds, and each app comes back when it looks again: neither may wait for the other.
  await Promise.all([
    server.startAgain(),
    expect(page.getByText("Photo shared.")).toBeVisible({ timeout: 60_000 }),
    ...[page, theirs].map((opened) => expect(opened.getByText(banner)).toBeHidden({ timeout: 60_000 })),
  ]);
  await expect(photoBy(page, "Sven", "Still here")).toBeVisible();
  await expect(reaction(theirs, "Heart")).toHaveAccessibleName("Heart, 1");
  await expect(theirs.getByRole("link", { name: "Inbox, 2 unread" })).toBeVisible();
  await follow(rhea, sven);
  await expect(page.getByRole("link", { name: "Inbox, 1 unread" })).toBeVisible();

  const { items } = await sven.client.api.photos.byUser.query({ userId: sven.userId });
  expect(items.map(({ caption }) => caption)).toEqual(["Still here", "Half way"]);
  const { reactions } = await rhea.client.api.photos.byId.query({ photoId });
  expect(reactions.recent.map(({ user, kind }) => [user.displayName, kind])).toEqual([["Sven", "heart"]]);
  expect(answered.filter((url) => url.includes("reactions.react"))).toHaveLength(1);
  for (const opened of [page, theirs]) await expect(opened).toHaveURL("/home");
});
