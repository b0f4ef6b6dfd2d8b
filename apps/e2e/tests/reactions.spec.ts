import { axeRules } from "./checks/axe-rules.ts";
import { atEachSize } from "./checks/check.ts";
import { targetSize } from "./checks/target-size.ts";
import { photoBy, reaction, share } from "./support/social.ts";
import { expect, test } from "./support/test.ts";

test("two people react, each sees both, and who did", async ({ openAs, newPerson }) => {
  const [owner, friend] = [await newPerson("Nia"), await newPerson("Omar")];
  const photoId = await share(owner, "Harbour");
  const theirs = await openAs(friend);
  await theirs.goto(`/people/${owner.userId}`);
  await theirs.getByRole("link", { name: "Harbour" }).click();
  await expect(photoBy(theirs, "Nia", "Harbour")).toBeVisible();
  await expect(theirs.getByText("Be the first to react.")).toBeVisible();
  await reaction(theirs, "Heart").click();
  await expect(reaction(theirs, "Heart")).toHaveAccessibleName("Heart, 1");
  await expect(reaction(theirs, "Heart")).toHaveAttribute("aria-pressed", "true");

  const own = await openAs(owner);
  await expect(async () => {
    await own.goto(`/photos/${photoId}`);
    await expect(reaction(own, "Heart")).toHaveAccessibleName("Heart, 1", { timeout: 500 });
  }).toPass();
  await expect(reaction(own, "Heart")).toHaveAttribute("aria-pressed", "false");
  await reaction(own, "Sunglasses").click();
  await own.getByRole("link", { name: "See all 2" }).click();
  const reactors = own.getByRole("list", { name: "Reactions" }).getByRole("listitem");
  await expect(async () => {
    await own.reload();
    await expect(reactors).toHaveCount(2, { timeout: 500 });
  }).toPass();
  await expect(reactors.filter({ hasText: "Omar" })).toContainText("Heart");
});

test("another kind replaces mine, and a tap on mine takes it back", async ({ openAs, newPerson }) => {
  const person = await newPerson("Pia");
  const photoId = await share(person, "Dunes");
  const page = await openAs(person);
  await page.goto(`/photos/${photoId}`);
  await reaction(page, "Heart").click();
  await reaction(page, "Thumbs up").click();
  await expect(reaction(page, "Heart")).toHaveAccessibleName("Heart, 0");
  await expect(reaction(page, "Thumbs up")).toHaveAccessibleName("Thumbs up, 1");
  const stored = async () => (await person.client.api.photos.byId.query({ photoId })).reactions;
  await expect.poll(stored).toMatchObject({ total: 1, mine: "thumbsUp" });
  await reaction(page, "Thumbs up").click();
  await expect(reaction(page, "Thumbs up")).toHaveAccessibleName("Thumbs up, 0");
  await expect.poll(stored).toMatchObject({ total: 0, mine: null, recent: [] });
});

test("a reaction the server does not take is taken back on screen, with a word about it", async ({
  openAs,
  newPerson,
}) => {
  const person = await newPerson("Quin");
  const photoId = await share(person, "Fog");
  const page = await openAs(person);
  await page.goto(`/photos/${photoId}`);
  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route("**/trpc/reactions.react**", async (route) => {
    await held;
    await route.abort("connectionreset");
  });
  await reaction(page, "Heart").click();
  await expect(reaction(page, "Heart")).toHaveAccessibleName("Heart, 1");
  answer();
  await expect(page.getByText("Couldn’t save your reaction. Try again.")).toBeVisible();
  await expect(reaction(page, "Heart")).toHaveAccessibleName("Heart, 0");
});

test("a visitor's tap leads to signing in and back, is done then, and once", async ({ page, newPerson }) => {
  const person = await newPerson("Rosa");
  const photoId = await share(person, "Roof");
  await page.goto(`/photos/${photoId}`);
  await expect(photoBy(page, "Rosa", "Roof")).toBeVisible();
  await reaction(page, "Heart").click();
  const reason = page.getByText("You need an account to react. Once you’re in, your reaction is added.");
  await expect(reason).toBeVisible();
  await page.goBack();
  await page.getByRole("navigation").getByRole("link", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "Welcome back" })).toBeVisible();
  await expect(reason).toHaveCount(0); // what was tapped and left is not done by signing in for something else
  await page.goBack();
  await reaction(page, "Heart").click();
  await expect(reason).toBeVisible();
  expect([...(await atEachSize(page, axeRules)), ...(await atEachSize(page, targetSize))]).toEqual([]);
  await page.getByLabel("Username").fill(person.username);
  await page.getByLabel("Password", { exact: true }).fill(person.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(`/photos/${photoId}`);
  const heart = reaction(page, "Heart");
  await expect(heart).toHaveAccessibleName("Heart, 1");
  await expect(heart).toHaveAttribute("aria-pressed", "true");
  const told = async () => {
    const { counts, mine } = (await person.client.api.photos.byId.query({ photoId })).reactions;
    return { hearts: counts.heart, mine };
  };
  await expect.poll(told).toEqual({ hearts: 1, mine: "heart" });
  await heart.click();
  await expect.poll(told).toEqual({ hearts: 0, mine: null }); // the count follows the reaction, and the page reads it once
  await page.reload();
  await expect(heart).toHaveAccessibleName("Heart, 0");
  expect(await told()).toEqual({ hearts: 0, mine: null });
});

test("a photo that is gone says so", async ({ page, newPerson }) => {
  const person = await newPerson("Sol");
  const photoId = await share(person, "Gone");
  await person.client.api.photos.remove.mutate({ photoId });
  await page.goto(`/photos/${photoId}`);
  await expect(page.getByText("This photo doesn’t exist, or has been removed.")).toBeVisible();
});
