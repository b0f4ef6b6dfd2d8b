import { failure } from "./support/failure.ts";
import { follow, reaction, share } from "./support/social.ts";
import { expect, test } from "./support/test.ts";

test("an empty inbox says what will be in it", async ({ openAs, newPerson }) => {
  const page = await openAs(await newPerson("Lou"));
  await page.goto("/inbox");
  await expect(page.getByText("All quiet.")).toBeVisible();
});

test("a follower and a reaction arrive while one is elsewhere, are counted, read, and lead on", async ({
  openAs,
  newPerson,
}) => {
  const [max, nell] = [await newPerson("Max"), await newPerson("Nell")];
  const photoId = await share(max, "Lantern");
  const page = await openAs(max);
  const listening = page.waitForResponse(/inbox\.live/);
  await page.goto("/search");
  await listening;
  await follow(nell, max);
  await nell.client.api.reactions.react.mutate({ photoId, kind: "heart" });
  await page.getByRole("link", { name: "Inbox, 2 unread" }).click();
  const rows = page.getByRole("list", { name: "Inbox" }).getByRole("listitem");
  await expect(rows.filter({ hasText: "Nell started following you." })).toContainText("New:");
  await expect(rows.filter({ hasText: "Nell reacted to your photo." })).toBeVisible();
  await expect(page.getByRole("navigation").getByRole("link", { name: "Inbox", exact: true })).toBeVisible();
  await rows.filter({ hasText: "reacted" }).click();
  await expect(page).toHaveURL(`/photos/${photoId}`);
  await expect(reaction(page, "Heart")).toHaveAccessibleName("Heart, 1");
  await page.getByRole("link", { name: "Inbox" }).click();
  await expect(rows).toHaveCount(2);
  await expect(page.getByText("New:")).toHaveCount(0);
  await page.reload();
  await expect(rows).toHaveCount(2);
  await expect(page.getByRole("navigation").getByRole("link", { name: "Inbox", exact: true })).toBeVisible();
});

test("what happens while the inbox is open appears at its head, and is read", async ({ openAs, newPerson }) => {
  const [olga, pete] = [await newPerson("Olga"), await newPerson("Pete")];
  const page = await openAs(olga);
  const listening = page.waitForResponse(/inbox\.live/);
  await page.goto("/inbox");
  await listening;
  await expect(page.getByText("All quiet.")).toBeVisible();
  await follow(pete, olga);
  await expect(page.getByRole("list", { name: "Inbox" }).getByText("Pete started following you.")).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "Pete started following you." })).toHaveCount(1);
  const unread = async () => (await olga.client.api.inbox.list.query()).unread;
  await expect.poll(unread).toBe(0);
});

test("another reaction and one taken back are seen at once, in the inbox and under the photo, and so is who goes", async ({
  openAs,
  newPerson,
}) => {
  const [uma, vito] = [await newPerson("Uma"), await newPerson("Vito")];
  const photoId = await share(uma, "Pier");
  const page = await openAs(uma);
  const listening = page.waitForResponse(/inbox\.live/);
  await page.goto(`/photos/${photoId}`);
  await listening;
  await expect(page.getByText("No reactions yet.")).toBeVisible();
  await expect(page.getByText("Be the first")).toHaveCount(0);
  const { reactions } = vito.client.api;
  await reactions.react.mutate({ photoId, kind: "heart" });
  await expect(reaction(page, "Heart")).toHaveAccessibleName("Heart, 1");
  await reactions.react.mutate({ photoId, kind: "smiley" });
  await expect(reaction(page, "Smiley")).toHaveAccessibleName("Smiley, 1");
  await expect(reaction(page, "Heart")).toHaveAccessibleName("Heart, 0");
  await follow(vito, uma);
  await page.getByRole("link", { name: "Inbox, 2 unread" }).click();
  const rows = page.getByRole("list", { name: "Inbox" }).getByRole("listitem");
  await expect(rows).toHaveCount(2);
  await reactions.remove.mutate({ photoId });
  await expect(rows).toHaveText([/Vito started following you/]);
  await vito.client.api.follows.unfollow.mutate({ userId: uma.userId });
  await expect(page.getByText("All quiet.")).toBeVisible();
});

test("what could not be marked as read counts again, and is marked with what comes next or at the next visit", async ({
  openAs,
  newPerson,
}) => {
  const [rita, saul, tess] = [await newPerson("Rita"), await newPerson("Saul"), await newPerson("Tess")];
  await follow(saul, rita);
  const unread = async () => (await rita.client.api.inbox.list.query()).unread;
  await expect.poll(unread).toBe(1);
  const page = await openAs(rita);
  const tellings: string[] = [];
  await page.route(/inbox\.markRead/, (route) => {
    tellings.push(route.request().url());
    return route.fulfill(failure);
  });
  const listening = page.waitForResponse(/inbox\.live/);
  const inbox = (name: string) => page.getByRole("navigation").getByRole("link", { name, exact: true });
  const refused = page.waitForResponse(/inbox\.markRead/);
  await page.goto("/inbox");
  await Promise.all([listening, refused]);
  await expect(inbox("Inbox, 1 unread")).toBeVisible();
  await follow(tess, rita);
  await expect(page.getByRole("list", { name: "Inbox" }).getByText("Tess started following you.")).toBeVisible();
  await expect.poll(() => tellings.length).toBe(2);
  await expect(inbox("Inbox, 2 unread")).toBeVisible();

  await page.getByRole("link", { name: "Search" }).click();
  await expect(page.getByRole("heading", { name: "Search people" })).toBeAttached();
  await expect(inbox("Inbox, 2 unread")).toBeVisible();
  expect(tellings).toHaveLength(2);
  await page.unroute(/inbox\.markRead/);
  await inbox("Inbox, 2 unread").click();
  await expect(inbox("Inbox")).toBeVisible();
  await expect.poll(unread).toBe(0);
});
