import { banner, untilInstalled } from "./support/device.ts";
import { jpeg } from "./support/pictures.ts";
import { follow, reaction, share, untilInFeed } from "./support/social.ts";
import { expect, test } from "./support/test.ts";

test.use({ serviceWorkers: "allow" });

test("a server that dies and comes back loses nobody, and nothing they did meanwhile", async ({
  server,
  openAs,
  newPerson,
}) => {
  test.setTimeout(60_000); // the app looks for a server that is away in growing pauses
  const [rhea, sven] = [await newPerson("Rhea"), await newPerson("Sven")];
  await follow(sven, rhea);
  const photoId = await share(rhea, "Breakwater");
  await untilInFeed(sven, "Breakwater");
  const [page, theirs] = [await openAs(sven), await openAs(rhea)];
  for (const opened of [page, theirs]) {
    await opened.goto("/");
    await untilInstalled(opened);
    await opened.reload();
    await expect(opened.getByRole("img", { name: "Photo by Rhea: Breakwater" })).toBeVisible();
  }
  await expect(theirs.getByRole("link", { name: "Inbox, 1 unread" })).toBeVisible();
  const answered: string[] = [];
  page.context().on("response", (response) => answered.push(response.url()));

  await server.kill();
  await reaction(page, "Heart").click();
  await expect(reaction(page, "Heart")).toHaveAccessibleName("Heart, 1");
  for (const opened of [page, theirs]) await expect(opened.getByText(banner)).toBeVisible();
  await page.getByRole("link", { name: "Share a photo" }).click();
  await page.getByLabel("Choose a photo").setInputFiles(await jpeg());
  await page.getByLabel("Caption").fill("Still here");
  await page.getByRole("button", { name: "Share" }).click();
  await expect(page.getByText("Waits for the connection")).toBeVisible();
  expect(answered.filter((url) => url.includes("/trpc/"))).toEqual([]);

  await server.startAgain();
  for (const opened of [page, theirs]) await expect(opened.getByText(banner)).toBeHidden({ timeout: 20_000 });
  await expect(page.getByText("Your photo is shared.")).toBeVisible();
  await expect(page.getByRole("img", { name: "Photo by Sven: Still here" })).toBeVisible();
  await expect(reaction(theirs, "Heart")).toHaveAccessibleName("Heart, 1");
  await expect(theirs.getByRole("link", { name: "Inbox, 2 unread" })).toBeVisible();
  await follow(rhea, sven);
  await expect(page.getByRole("link", { name: "Inbox, 1 unread" })).toBeVisible();

  const { items } = await sven.client.api.photos.byUser.query({ userId: sven.userId });
  expect(items.map(({ caption }) => caption)).toEqual(["Still here"]);
  const { reactions } = await rhea.client.api.photos.byId.query({ photoId });
  expect(reactions.recent.map(({ user, kind }) => [user.displayName, kind])).toEqual([["Sven", "heart"]]);
  expect(answered.filter((url) => url.includes("reactions.react"))).toHaveLength(1);
  for (const opened of [page, theirs]) await expect(opened).toHaveURL("/home");
});
