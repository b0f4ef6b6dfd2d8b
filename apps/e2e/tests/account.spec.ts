import { freshUsername, signIn } from "./support/people.ts";
import { expect, test } from "./support/test.ts";

test("someone new signs up, leaves and comes back", async ({ page }) => {
  const username = freshUsername("anna");
  await page.goto("/");
  await page.getByRole("link", { name: "Create an account" }).click();
  await page.getByLabel("Name", { exact: true }).fill("Anna");
  await page.getByLabel("Username").fill(username);
  await page.getByLabel("Password", { exact: true }).fill("a long password");
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByText("Photos from the people you follow will appear here")).toBeVisible();

  await page.getByRole("link", { name: "Profile" }).click();
  await expect(page.getByRole("heading", { name: "Anna" })).toBeVisible();
  await expect(page.getByText("Your photos will live here.")).toBeVisible();
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { name: "Photographs, from people you know." })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("link", { name: "Sign in" })).toBeVisible();

  await signIn(page, { username, password: "a long password" });
  await expect(page).toHaveURL("/home");
  await page.reload();
  await expect(page.getByRole("navigation").getByRole("link", { name: "Profile" })).toBeVisible();
});

test("how hard a new password is to guess is told by what is loaded for it, and missed by nobody", async ({ page }) => {
  const estimator = /\/assets\/strength-of-/;
  const asked: string[] = [];
  page.on("request", (request) => estimator.test(request.url()) && asked.push(request.url()));
  const username = freshUsername("aina");
  const field = page.getByLabel("Password", { exact: true });
  const told = page.locator("form").getByRole("status");
  const button = page.getByRole("button", { name: "Create account" });
  await page.route(estimator, (route) => route.abort("internetdisconnected"));
  await page.goto("/sign-up");
  const failing = page.waitForEvent("requestfailed", (request) => estimator.test(request.url()));
  await field.fill("sunshine99");
  await failing;
  await button.click();
  await expect(page.getByLabel("Username")).toBeFocused();
  await expect(page.getByRole("region", { name: "Notifications" })).toBeEmpty();
  await expect(told).toBeEmpty();

  await page.unroute(estimator);
  asked.length = 0;
  await page.reload();
  await page.getByLabel("Username").fill(username);
  const place = await button.boundingBox();
  expect(asked).toEqual([]);
  await field.fill(username);
  await expect(told).toHaveText("Easy to guess");
  await expect(field).toHaveAccessibleDescription("Add a word nobody would expect.");
  expect(await button.boundingBox()).toEqual(place);
  await button.click();
  await expect(field).toHaveAccessibleDescription("is one of the first that are tried");
  await field.fill(`${username} on a bicycle`);
  await expect(told).toHaveText("Very hard to guess");
  await button.click();
  await expect(page).toHaveURL("/home");
  expect(asked).toHaveLength(1);
});

test("a taken username is said at its field, and another one is accepted", async ({ page, newPerson }) => {
  const { username } = await newPerson("Bea");
  await page.goto("/sign-up");
  await page.getByLabel("Username").fill(username.toUpperCase());
  await page.getByLabel("Password", { exact: true }).fill("a long password");
  await page.getByRole("button", { name: "Create account" }).click();
  const field = page.getByLabel("Username");
  await expect(field).toHaveAccessibleDescription("This username is taken. Choose another one.");
  await expect(field).toBeFocused();
  await field.fill(freshUsername("bea"));
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page).toHaveURL("/home");
});

test("what the API does not accept is said at each field", async ({ page }) => {
  await page.goto("/sign-up");
  await page.getByLabel("Username").fill("a!");
  await page.getByLabel("Password", { exact: true }).fill("short");
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByLabel("Username")).toHaveAccessibleDescription(/Use only letters from a to z/);
  await expect(page.getByLabel("Password", { exact: true })).toHaveAccessibleDescription(/8 to 128 characters/);
});

test("a wrong password is refused without saying which of the two is wrong", async ({ page, newPerson }) => {
  const { username } = await newPerson("Cem");
  await signIn(page, { username, password: "not the password" });
  await expect(page.getByRole("alert")).toHaveText("That username and password don’t match.");
  await expect(page.getByLabel("Username")).toHaveValue(username);
});

test("who wants to share without an account signs in first and arrives there", async ({ page, newPerson }) => {
  const person = await newPerson("Dora");
  await page.goto("/share");
  await expect(page).toHaveURL(/\/sign-in/);
  await page.getByLabel("Username").fill(person.username);
  await page.getByLabel("Password", { exact: true }).fill(person.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "Share a photo" })).toBeVisible();
});

test("an address with nothing behind it says so and leads on", async ({ page }) => {
  for (const [address, status, words] of [
    ["/@nobody-here", 200, "This profile doesn’t exist, or has been removed."],
    ["/no/such/screen", 404, "This page doesn’t exist."],
  ] as const) {
    expect((await page.goto(address))?.status()).toBe(status);
    await expect(page.getByRole("heading", { name: words })).toBeVisible();
    await expect(page.getByRole("link", { name: "Sign in" })).toBeVisible();
  }
  await page.getByRole("link", { name: "Back to home" }).click();
  await expect(page.getByRole("link", { name: "Create an account" })).toBeVisible();
});
