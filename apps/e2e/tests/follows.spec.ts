import { expect, test } from "./support/test.ts";

test("somebody is found, followed, and both lists say so", async ({ openAs, newPerson }) => {
  const [tara, udo] = [await newPerson("Tara"), await newPerson("Udo")];
  const page = await openAs(udo);
  await page.goto("/");
  await page.getByRole("link", { name: "Search" }).click();
  await page.getByLabel("Username").fill(`@${tara.username.toUpperCase()}`);
  await page.getByRole("list", { name: "People found" }).getByRole("link", { name: "Tara" }).click();
  await page.getByRole("button", { name: "Follow Tara" }).click();
  await expect(page.getByRole("button", { name: "Following Tara, unfollow" })).toBeVisible();
  await expect(page.getByRole("link", { name: "1 follower" })).toBeVisible();

  await page.getByRole("link", { name: "1 follower" }).click();
  await expect(page.getByRole("list", { name: "Followers" }).getByRole("link", { name: "Udo" })).toBeVisible();
  await page.getByRole("link", { name: "Profile" }).click();
  await page.getByRole("link", { name: "1 following" }).click();
  await expect(page.getByRole("list", { name: "Following" }).getByRole("link", { name: "Tara" })).toBeVisible();

  const theirs = await openAs(tara);
  await theirs.goto(`/people/${udo.userId}`);
  await expect(theirs.getByText("Follows you")).toBeVisible();
});

test("the counts still stand once the server's own have caught up", async ({ openAs, newPerson }) => {
  const [vera, will] = [await newPerson("Vera"), await newPerson("Will")];
  const page = await openAs(will);
  await page.goto(`/people/${vera.userId}`);
  await expect(page.getByRole("link", { name: "0 followers" })).toBeVisible();
  const askedAgain = () => page.waitForResponse((response) => response.url().includes("users.byId"));
  await Promise.all([askedAgain(), page.getByRole("button", { name: "Follow Vera" }).click()]);
  await expect(page.getByRole("link", { name: "1 follower" })).toBeVisible();
  await Promise.all([askedAgain(), page.getByRole("button", { name: "Following Vera, unfollow" }).click()]);
  await expect(page.getByRole("link", { name: "0 followers" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Follow Vera" })).toBeVisible();
});

test("a follow the server does not take is taken back on screen, with a word about it", async ({
  openAs,
  newPerson,
}) => {
  const [xena, yara] = [await newPerson("Xena"), await newPerson("Yara")];
  const page = await openAs(yara);
  await page.goto(`/people/${xena.userId}`);
  await page.route("**/trpc/follows.follow**", (route) => route.abort("connectionreset"));
  await page.getByRole("button", { name: "Follow Xena" }).click();
  await expect(page.getByText("Couldn’t follow Xena. Try again.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Follow Xena" })).toBeVisible();
  await expect(page.getByRole("link", { name: "0 followers" })).toBeVisible();
});

test("nobody found, nobody following: each says what to do next", async ({ openAs, newPerson }) => {
  const zoe = await newPerson("Zoe");
  await zoe.client.api.users.update.mutate({ displayName: "Zoë Quillföther" });
  const page = await openAs(zoe);
  await page.goto("/search");
  await expect(page.getByRole("link", { name: "Explore photos" })).toBeVisible();
  await page.getByLabel("Username").fill("zzzzzz");
  await expect(page.getByText("No results for “zzzzzz”.")).toBeVisible();
  await page.getByLabel("Name or username").fill("QUILLFOTHER zo");
  await expect(page.getByRole("list", { name: "People found" }).getByRole("link", { name: "Zoë" })).toBeVisible();
  await page.getByRole("link", { name: "Search" }).click();
  await expect(page.getByLabel("Name or username")).toHaveValue("");
  await page.getByLabel("Name or username").fill("zzzzzz");
  await expect(page).toHaveURL("/search?q=zzzzzz");
  await page.goBack();
  await expect(page.getByLabel("Name or username")).toHaveValue("QUILLFOTHER zo");
  await page.getByRole("link", { name: "Profile" }).click();
  await page.getByRole("link", { name: "0 followers" }).click();
  await expect(page.getByText("No followers yet.")).toBeVisible();
  await page.getByRole("link", { name: "Search people" }).click();
  await expect(page.getByRole("link", { name: "Explore photos" })).toBeVisible();
});
