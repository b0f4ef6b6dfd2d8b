import { answerWithCopies } from "./support/feed-of-copies.ts";
import { setTextSize } from "./support/set-text-size.ts";
import { sizes } from "./support/sizes.ts";
import { cardMenu, follow, photoBy, react, reaction, share, untilInFeed } from "./support/social.ts";
import { swipeUp } from "./support/swipe-up.ts";
import { expect, test } from "./support/test.ts";

test("the feed shows photos of those one follows, and a reaction in it stays", async ({ openAs, newPerson }) => {
  const [ada, bo] = [await newPerson("Ada"), await newPerson("Bo")];
  await follow(bo, ada);
  await share(ada, "Low tide");
  await untilInFeed(bo, "Low tide");
  const page = await openAs(bo);
  await page.goto("/");
  await expect(page).toHaveURL("/home");
  const card = page.getByRole("article", { name: "Photo by Ada" });
  await expect(card.getByRole("img", { name: "Photo by Ada" })).toBeVisible();
  await react(card, "Smiley");
  await expect(reaction(card, "Smiley")).toHaveAccessibleName("Smiley, 1");
  await card.getByRole("link", { name: "Photo by Ada" }).click();
  await expect(page).toHaveURL(/\/photos\//);
  await expect(reaction(page, "Smiley")).toHaveAttribute("aria-pressed", "true");
  await reaction(page, "Heart").click();
  await page.goBack();
  await expect(reaction(card, "Heart")).toHaveAccessibleName("Heart, 1");
  await expect(reaction(card, "Smiley")).toHaveCount(0);
  await expect(card.getByRole("link", { name: "Photo by Ada" })).toBeFocused();
});

test("a reaction in the feed that the server does not take is taken back, with a word about it", async ({
  openAs,
  newPerson,
}) => {
  const cora = await newPerson("Cora");
  await share(cora, "Mist");
  await untilInFeed(cora, "Mist");
  const page = await openAs(cora);
  await page.goto("/");
  await page.route("**/trpc/reactions.react**", (route) => route.abort("connectionreset"));
  await reaction(page, "Heart").click();
  await expect(page.getByText("Couldn’t save your reaction. Try again.")).toBeVisible();
  await expect(reaction(page, "Heart")).toHaveAccessibleName("Heart, 0");
});

test("the menu of a card saves its photo, sends its link, and asks before it deletes it; by keys, and for owners", async ({
  openAs,
  newPerson,
}) => {
  const [mona, noel] = [await newPerson("Mona"), await newPerson("Noel")];
  await follow(noel, mona);
  await share(mona, "Pebbles");
  await untilInFeed(noel, "Pebbles");
  const [own, theirs] = [await openAs(mona), await openAs(noel)];
  await theirs.goto("/home");
  await cardMenu(theirs, "Mona").click();
  await expect(theirs.getByRole("menuitem")).toHaveText(["Send link", "Save photo", "View profile"]);
  await theirs.getByRole("menuitem", { name: "Save photo" }).click();
  await expect(theirs.getByRole("menu")).toHaveCount(0);
  await cardMenu(theirs, "Mona").click();
  await expect(theirs.getByRole("menuitem", { name: "Remove from saved" })).toBeVisible();
  await theirs.getByRole("menuitem", { name: "View profile" }).click();
  await expect(theirs).toHaveURL(`/people/${mona.userId}`);

  await own.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await own.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, "share"));
  await own.goto("/home");
  const dots = cardMenu(own, "Mona");
  const openByKey = async () => {
    await dots.press("Enter");
    await expect(own.getByRole("menuitem", { name: "Send link" })).toBeFocused();
  };
  await openByKey();
  await own.keyboard.press("Enter");
  await expect(own.getByText("Link copied.")).toBeVisible();
  await expect(dots).toBeFocused();
  await openByKey();
  await own.keyboard.press("ArrowUp");
  await expect(own.getByRole("menuitem", { name: "Delete photo" })).toBeFocused();
  await own.keyboard.press("Escape");
  await expect(dots).toBeFocused();
  await openByKey();
  await own.keyboard.press("End");
  await own.keyboard.press("Enter");
  await own.getByRole("dialog").getByRole("button", { name: "Delete photo" }).click();
  await expect(own.getByText("Photo deleted.")).toBeVisible();
  await expect(own.getByRole("article")).toHaveCount(0);
  await expect(own.getByRole("main")).toBeFocused();
});

test("new photos are announced while one looks, and shown on request", async ({ openAs, newPerson }) => {
  const [dan, eva] = [await newPerson("Dan"), await newPerson("Eva")];
  await follow(eva, dan);
  await share(dan, "First light");
  await untilInFeed(eva, "First light");
  const page = await openAs(eva);
  const listening = page.waitForRequest(/inbox\.live/);
  await page.goto("/");
  await listening;
  await expect(photoBy(page, "Dan", "First light")).toBeVisible();
  await share(dan, "Noon");
  const pill = page.getByRole("button", { name: "New photos" });
  const name = page.locator("header").getByText("Quick Photos");
  const lines = () =>
    name.evaluate((it) => Math.round(it.clientHeight / Number.parseFloat(getComputedStyle(it).lineHeight)));
  await expect(pill).toBeVisible();
  expect(await lines()).toBe(1);
  const { viewport } = sizes.phone;
  for (const [width, percent] of [
    [320, 100],
    [320, 200],
    [390, 150],
    [390, 200],
  ] as const) {
    await page.setViewportSize({ width, height: viewport.height });
    await setTextSize(page, percent);
    expect(await lines()).toBeLessThanOrEqual(2); // between its words, and not between letters
    await expect(pill).toBeInViewport({ ratio: 1 });
  }
  await setTextSize(page, 100);
  await page.setViewportSize(viewport);
  await pill.click();
  await expect(page.getByRole("article").first().getByText("Noon")).toBeVisible();
  await expect(page.getByRole("button", { name: "New photos" })).toBeHidden();
});

test("at a desk people to follow stand beside the feed, asked for once, and a mouse at rest opens the reactions", async ({
  openAs,
  newPerson,
}) => {
  const [olga, pit, quinn] = [await newPerson("Olga"), await newPerson("Pit"), await newPerson("Quinn")];
  await follow(olga, pit);
  await follow(pit, quinn);
  await share(pit, "Ferns");
  await untilInFeed(olga, "Ferns");
  await expect.poll(async () => (await olga.client.api.suggestions.list.query()).items.length).toBe(1);
  const page = await openAs(olga);
  const asked: string[] = [];
  page.on("request", (request) => request.url().includes("suggestions.list") && asked.push(request.url()));
  await page.goto("/home");
  await expect(photoBy(page, "Pit", "Ferns")).toBeVisible();
  expect(asked).toEqual([]);
  await page.setViewportSize(sizes.desktop.viewport);
  const beside = page.getByRole("region", { name: "People to follow" });
  await expect(beside.getByRole("link", { name: /^Quinn/ })).toBeVisible();
  await page.getByRole("link", { name: "Profile", exact: true }).click();
  await expect(beside).toHaveCount(0);
  await page.getByRole("link", { name: "Home", exact: true }).click();
  await beside.getByRole("button", { name: "Follow Quinn" }).click();
  await expect(beside.getByRole("button", { name: "Following Quinn, unfollow" })).toBeVisible();
  expect(asked).toHaveLength(1);

  const more = page.getByRole("button", { name: "More reactions" });
  await more.hover();
  await expect(reaction(page, "Smiley")).toBeVisible();
  await expect(more).not.toBeFocused();
  await page.mouse.move(0, 0);
  await expect(reaction(page, "Smiley")).toHaveCount(0);
});

test("one reacts, and the other sees it without touching anything", async ({ openAs, newPerson }) => {
  const [finn, gwen] = [await newPerson("Finn"), await newPerson("Gwen")];
  const photoId = await share(finn, "Kite");
  await untilInFeed(finn, "Kite");
  const own = await openAs(finn);
  const listening = own.waitForResponse(/inbox\.live/);
  await own.goto("/");
  await listening;
  await expect(reaction(own, "Heart")).toHaveAccessibleName("Heart, 0");
  const theirs = await openAs(gwen);
  await theirs.goto(`/photos/${photoId}`);
  await reaction(theirs, "Sunglasses").click();
  await expect(own.getByRole("link", { name: "Sunglasses, 1 Gwen" })).toBeVisible();
  await expect(own.getByRole("link", { name: "Inbox, 1 unread" })).toBeVisible();
});

test("an empty feed suggests whom to follow, and fills with their photos", async ({ openAs, newPerson }) => {
  const [ivo, jana, kim] = [await newPerson("Ivo"), await newPerson("Jana"), await newPerson("Kim")];
  await follow(jana, kim);
  await share(kim, "Orchard");
  await follow(ivo, jana);
  const suggested = async () => (await ivo.client.api.suggestions.list.query()).items.length;
  await expect.poll(suggested).toBe(1);
  const page = await openAs(ivo);
  await page.goto("/");
  const list = page.getByRole("region", { name: "People to follow" });
  await expect(list.getByText("Followed by Jana")).toBeVisible();
  await list.getByRole("button", { name: "Follow Kim" }).click();
  await expect(photoBy(page, "Kim", "Orchard")).toBeVisible();
});

test.describe("by touch", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test("scrolling asks for nothing that the feed has brought, and opening a photo for what it has not", async ({
    openAs,
    newPerson,
  }) => {
    const hedda = await newPerson("Hedda");
    const photoId = await share(hedda, "Scrolled past");
    await untilInFeed(hedda, "Scrolled past");
    const page = await openAs(hedda);
    await answerWithCopies(page, await hedda.client.api.photos.byId.query({ photoId }), 40);
    const askedAfterTheFeed = page.waitForResponse(/users\.byId/); // one's own profile, when there is time
    await page.goto("/home");
    const link = page.getByRole("article").getByRole("link", { name: "Photo by Hedda" });
    await expect(link.first()).toBeVisible();
    await askedAfterTheFeed;
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    const calls = (name: RegExp) => asked.filter((url) => name.test(url));
    for (let swipe = 0; swipe < 4; swipe += 1) await swipeUp(page);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(1_000);
    expect(calls(/photos\.byId|users\.byId|photos\.byUser/)).toEqual([]);
    const opened = page.waitForRequest(/bookmarks\.byPhoto/);
    // A tap on what still moves holds it, and opens nothing.
    await expect(async () => {
      await link.last().tap({ timeout: 2_000 });
      await page.waitForURL(/\/photos\//, { timeout: 2_000 });
    }).toPass();
    await opened;
    expect(calls(/photos\.byId/)).toEqual([]);
  });
});
