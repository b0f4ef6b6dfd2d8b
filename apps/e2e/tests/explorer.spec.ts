import type { Page } from "@playwright/test";
import { axeRules } from "./checks/axe-rules.ts";
import { atEachSize } from "./checks/check.ts";
import { press, tabTo, type } from "./support/keyboard.ts";
import type { Person } from "./support/people.ts";
import { sizes } from "./support/sizes.ts";
import { follow } from "./support/social.ts";
import { expect, test } from "./support/test.ts";

test.use({ inspect: true });

const explorerAt = (search: Record<string, string>) => `/dev/table?${new URLSearchParams(search)}`;

const pane = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const items = (page: Page) => page.getByRole("list", { name: "In the order of the sort keys" });
const row = (page: Page, text: string) => items(page).getByRole("button", { name: new RegExp(`^${text}`) });

/** Returns two people of whom the first is followed by the second. */
async function twoPeople(newPerson: (name: string) => Promise<Person>): Promise<[Person, Person]> {
  const [vera, wim] = [await newPerson("Vera"), await newPerson("Wim")];
  await follow(wim, vera);
  return [vera, wim];
}

test.describe("at a desk", () => {
  test.use(sizes.desktop);

  test("a key leads to its item, its collection and its place in the index, by the keyboard alone", async ({
    newPerson,
    openAs,
  }) => {
    const [vera, wim] = await twoPeople(newPerson);
    const page = await openAs(wim);
    await page.goto(explorerAt({ pk: `USER#${wim.userId}`, sk: "PROFILE" }));
    const item = pane(page, "Item");
    await expect(item.getByText(`"username": "${wim.username}"`)).toBeVisible();
    await expect(row(page, "PROFILE")).toHaveAttribute("aria-current", "true");

    // The arrows lead through the collection, and unfold an item; what is in focus is lit up under GSI1.
    await tabTo(page, row(page, "PROFILE"));
    await page.keyboard.press("Home");
    await expect(row(page, `FOLLOWS#${vera.userId}`)).toBeFocused();
    const mirror = pane(page, "The same items under GSI1");
    await expect(mirror.locator("[data-lit]")).toContainText(`#${wim.userId}`);
    await page.keyboard.press("ArrowRight");
    await expect(items(page).getByText(`"followedId": "${vera.userId}"`)).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(item.getByText(`"followedId": "${vera.userId}"`)).toBeVisible();
    expect(await atEachSize(page, axeRules)).toEqual([]);
    await page.setViewportSize(sizes.desktop.viewport);

    await press(page, mirror.getByRole("button", { name: `Open the collection FOLLOWERS#${vera.userId}` }), "Enter");
    await expect(page).toHaveURL(explorerAt({ index: "GSI1", pk: `FOLLOWERS#${vera.userId}` }));
    await expect(pane(page, "The same items in the table")).toContainText(`USER#${wim.userId}`);
    await row(page, "").first().hover();
    await expect(pane(page, "The same items in the table").locator("[data-lit]")).toHaveCount(1);
    await page.goBack();
    await expect(item.getByText(`"followedId": "${vera.userId}"`)).toBeVisible();
  });

  test("a query is composed of the key design, and its units are told before and after", async ({
    newPerson,
    openAs,
  }) => {
    const [vera, wim] = await twoPeople(newPerson);
    const page = await openAs(wim);
    await page.goto(explorerAt({ pk: `USER#${wim.userId}` }));
    await press(page, page.getByRole("button", { name: "Query" }), "Enter");
    const bar = page.getByRole("form", { name: "Query" });
    await bar.getByLabel("Kind of key").selectOption("follow");
    await bar.getByLabel("Condition").selectOption("=");
    await expect(bar.getByRole("status")).toContainText("needs its followedId");
    await expect(bar.getByRole("button", { name: "Run the query" })).toBeDisabled();
    await type(page, bar.getByLabel("followedId"), vera.userId);
    await expect(bar.getByRole("status")).toContainText("PK = :pk AND SK = :sk");
    await expect(bar.getByRole("status")).toContainText("At most 0.5 read units before it is sent: up to 1 item");
    await page.keyboard.press("Enter");
    await expect(pane(page, "In the order of the sort keys").getByText("1 item read")).toContainText("0.5 read units");
    expect(await atEachSize(page, axeRules)).toEqual([]);
    await page.setViewportSize(sizes.desktop.viewport);

    await press(page, page.getByRole("button", { name: "Scan", exact: true }), "Enter");
    await expect(page.getByText("A Scan reads everything")).toBeVisible();
    await expect(page.getByText(/All of it, now: about [\d,]+ items, .* on demand each time/)).toBeVisible();
    await press(page, page.getByRole("button", { name: "Scan one page of 50 items" }), "Enter");
    await expect(row(page, `USERNAME#${wim.username} / USERNAME`)).toBeVisible();

    await press(page, page.getByRole("button", { name: "Charts" }), "Enter");
    const chart = page.getByRole("img", { name: "The keys of the table" });
    await expect.poll(() => chart.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(900);
    expect(await atEachSize(page, axeRules)).toEqual([]);
  });

  test("a number says why it is so, and a row that the stream has changed it", async ({ newPerson, openAs }) => {
    const wim = await newPerson("Wim");
    const page = await openAs(wim);
    const isFollowed = page.waitForResponse((response) => response.url().includes("trace.live"));
    await page.goto(explorerAt({ pk: `USER#${wim.userId}`, sk: "PROFILE" }));
    await isFollowed;
    await expect(row(page, "PROFILE")).toBeVisible();
    await press(page, page.getByRole("button", { name: "Why is counts.followers 0?" }), "Enter");
    await expect(pane(page, "Item").getByText("0 rows at this moment, as many as the number says.")).toBeVisible();
    await press(page, page.getByRole("button", { name: "Why is this item as it is?" }), "Enter");
    await press(page, page.getByRole("button", { name: "Does the auditor agree now?" }), "Enter");
    await expect(page.getByText("The auditor agrees.")).toBeVisible();
    await wim.client.api.users.update.mutate({ status: "Looked at" });
    await expect(row(page, "PROFILE")).toContainText("changed");
    await expect(pane(page, "Item").getByText('"status": "Looked at"')).toBeVisible();
  });
});

test("on a phone the panes come one after another, and Back leads through them", async ({
  newPerson,
  openAs,
  page,
}) => {
  await page.goto("/dev/table");
  await expect(page.getByRole("heading", { name: "Sign in to see the table." })).toBeVisible();
  const wim = await newPerson("Wim");
  const own = await openAs(wim);
  await own.goto("/dev/table");
  const collection = own.getByRole("button", { name: `USERNAME#${wim.username}` });
  await expect(pane(own, "Item collections")).toBeVisible();
  await collection.tap();
  await expect(pane(own, "Item collections")).toBeHidden();
  await row(own, "USERNAME").tap();
  await expect(items(own)).toBeHidden();
  await expect(pane(own, "Item").getByText('"passwordHash": "(secret)"')).toBeVisible();
  expect(await atEachSize(own, axeRules)).toEqual([]);
  await own.goBack();
  await expect(row(own, "USERNAME")).toBeVisible();
  await own.getByRole("button", { name: "Collections" }).tap();
  await expect(collection).toBeVisible();
  const overflow = await own.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});
