import type { Locator, Page } from "@playwright/test";
import { answerCalls, pageOf } from "./support/answer-calls.ts";
import { copyId } from "./support/feed-of-copies.ts";
import type { Person } from "./support/people.ts";
import { addressInMiddle, readDown } from "./support/scroll-list.ts";
import { follow, share } from "./support/social.ts";
import { expect, test } from "./support/test.ts";

/** Items of each list: all but the first one's are copies of one, which only the browser believes in. */
const items = 400;

/** The id of the person that a list of copies has at an index. */
const personId = (index: number) => `COPY${String(index).padStart(12, "0")}`;

const personHref = (index: number) => `/people/${personId(index)}`;
const photoHref = (index: number) => `/photos/${copyId(index)}`;

/** Answers for the API with followers and news of somebody that are copies, and passes on what else is asked with it. */
async function answerWithLists(page: Page, { client, userId }: Person): Promise<void> {
  const profile = await client.api.users.byId.query({ userId });
  const { displayName, username } = profile;
  const userAt = (index: number) => ({ userId: personId(index), displayName, username, pictureUrl: null });
  const at = (index: number) => new Date(Date.UTC(2026, 0, 1) - index * 60_000).toISOString();
  const newsAt = (index: number) => ({
    kind: "follower",
    notificationId: personId(index),
    at: at(index),
    isRead: true,
    user: userAt(index),
  });
  const news = pageOf(items, newsAt);
  const photos = await client.api.photos.byUser.query({ userId, limit: 1 });
  await answerCalls(page, {
    "users.byId": (input) => ({ ...profile, userId: input.userId }),
    "follows.followers": pageOf(items, (index) => ({ user: userAt(index), followedAt: at(index) })),
    "photos.byUser": pageOf(items, (index) => ({ ...photos.items[0], photoId: copyId(index) })),
    "bookmarks.byPhoto": ({ photoId }) => ({ photoId, isBookmarked: false }),
    "photos.byId": ({ photoId }) =>
      client.api.photos.byId
        .query({ photoId: photos.items[0]?.photoId ?? "" })
        .then((photo) => ({ ...photo, photoId })),
    "feed.home": pageOf(0, () => ({})),
    "inbox.list": (input) => ({ ...news(input), unread: input.cursor ? null : 0 }),
  });
}

const topOf = async (row: Locator) => Math.round((await row.boundingBox())?.y ?? Number.NaN);

/** Opens what is in the middle of the screen, comes back, and returns where it was and where it is now. */
async function goAndComeBack(page: Page, list: Locator) {
  const address = await addressInMiddle(list);
  const row = list.locator(`a[href="${address}"]`);
  const before = await topOf(row);
  await row.click();
  await expect(page).toHaveURL(address);
  await expect(page.getByRole("heading", { level: 1 }).first()).toBeAttached();
  await expect(row).toHaveCount(0);
  await page.goBack();
  await expect(row).toBeInViewport();
  return { before, after: await topOf(row) };
}

test("a long list has few rows in the page, all come in their order, and its place is kept", async ({
  openAs,
  newPerson,
}) => {
  const anna = await newPerson("Anna");
  await share(anna, "Copied");
  const page = await openAs(anna);
  await answerWithLists(page, anna);
  const lists = [
    { address: `/people/${anna.userId}/followers`, name: "Followers", most: 30, href: personHref },
    { address: "/inbox", name: "Inbox", most: 30, href: personHref },
    { address: `/people/${anna.userId}`, name: undefined, most: 45, href: photoHref },
  ];
  for (const { address, name, most, href } of lists) {
    await page.goto(address);
    const list = name
      ? page.getByRole("list", { name })
      : page.getByRole("region", { name: "Photos" }).getByRole("list");
    const { addresses, mostRows } = await readDown(list, items);
    expect(addresses).toEqual(Array.from({ length: items }, (_, index) => href(index)));
    expect(mostRows).toBeLessThan(most);
    await page.evaluate(() => scrollBy({ top: -3 * innerHeight, behavior: "instant" }));
    const { before, after } = await goAndComeBack(page, list);
    expect(after).toBe(before);
  }
});

test("what arrives is said aloud and moves nothing; the row in focus stays, and Tab leads to the next one", async ({
  openAs,
  newPerson,
}) => {
  const [berta, carl] = [await newPerson("Berta"), await newPerson("Carl")];
  await share(berta, "Copied");
  const page = await openAs(berta);
  await answerWithLists(page, berta);
  const listening = page.waitForResponse(/inbox\.live/);
  await page.goto("/inbox");
  await listening;
  const list = page.getByRole("list", { name: "Inbox" });
  await readDown(list, 100);
  const address = await addressInMiddle(list);
  const row = list.locator(`a[href="${address}"]`);
  await row.focus();
  const before = await topOf(row);
  await follow(carl, berta);
  await expect(page.getByRole("status").filter({ hasText: "Carl started following you." })).toHaveCount(1);
  expect(await topOf(row)).toBe(before);

  await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
  await expect(list.getByText("Carl started following you.")).toBeInViewport();
  await expect(row).toBeFocused();
  await page.keyboard.press("Tab");
  const next = list.locator(`a[href="${personHref(Number(address.slice(-12)) + 1)}"]`);
  await expect(next).toBeFocused();
  await expect(next).toBeInViewport();
});
