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
  await expect(rows.filter({ hasText: "Nell follows you now." })).toContainText("New:");
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
  await expect(page.getByRole("list", { name: "Inbox" }).getByText("Pete follows you now.")).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "Pete follows you now." })).toHaveCount(1);
  const unread = async () => (await olga.client.api.inbox.list.query()).unread;
  await expect.poll(unread).toBe(0);
});
