import { onDevice } from "./support/device.ts";
import { signIn, wearOutToken } from "./support/people.ts";
import { follow, photoBy, reaction, share, untilInFeed } from "./support/social.ts";
import { expect, test } from "./support/test.ts";

test("an access token that is no good is renewed without anyone noticing, once for all tabs", async ({
  openAs,
  newPerson,
}) => {
  const alba = await newPerson("Alba");
  const page = await openAs(alba);
  const address = `/people/${alba.userId}`;
  await page.goto(address);
  await expect(page.getByRole("heading", { name: "Alba" })).toBeVisible();
  const other = await page.context().newPage();
  await wearOutToken(page);
  const renewals: string[] = [];
  page.context().on("request", (request) => request.url().includes("session.refresh") && renewals.push(request.url()));
  await Promise.all([page.reload(), other.goto(address)]);
  for (const tab of [page, other]) await expect(tab.getByRole("link", { name: "Edit profile" })).toBeVisible();
  expect(renewals).toHaveLength(1);
});

test("a renewal in the middle of a tap and the questions of two screens loses none of them", async ({
  openAs,
  newPerson,
}) => {
  const [elio, frida] = [await newPerson("Elio"), await newPerson("Frida")];
  await share(frida, "Quay");
  const page = await openAs(elio);
  const listening = page.waitForRequest(/inbox\.live/);
  await page.goto(`/people/${frida.userId}`);
  await listening;
  await expect(page.getByRole("link", { name: /^Quay/ })).toBeVisible();
  const calls: string[] = [];
  page.on("response", (response) => calls.push(`${response.status()} ${response.url()}`));
  await wearOutToken(page);
  let renew = () => {};
  const held = new Promise<void>((resolve) => {
    renew = resolve;
  });
  await page.route("**/trpc/session.refresh**", async (route) => {
    await held;
    await route.continue();
  });
  await page.getByRole("button", { name: "Follow Frida" }).click();
  await page.getByRole("link", { name: "1 follower" }).click();
  await expect(page.getByRole("heading", { name: "Followers" })).toBeVisible();
  await page.getByRole("link", { name: "Inbox" }).click();
  await expect(page.getByRole("heading", { name: "Inbox" })).toBeVisible();
  renew();
  await expect(page.getByText("All quiet.")).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("list", { name: "Followers" }).getByRole("link", { name: "Elio" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Notifications" })).toBeEmpty();
  expect(calls.filter((call) => call.includes("follows.follow?")).length).toBe(2);
  expect(calls.filter((call) => call.includes("session.refresh"))).toHaveLength(1);
});

test("a session that was revoked leads to sign in, with a word, and what was begun is there again", async ({
  openAs,
  newPerson,
}) => {
  const person = await newPerson("Boris");
  const page = await openAs(person);
  await page.route("**/trpc/inbox.live**", () => undefined); // the tap hears of it, not the stream before it
  await page.goto("/edit-profile");
  await page.getByLabel("Location").fill("Riga");
  await expect.poll(() => onDevice(page)).toMatchObject({ entries: { drafts: 1 } });
  await person.client.signOut();
  await wearOutToken(page);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("You’ve been signed out. Sign in to continue.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Welcome back" })).toBeVisible();
  await signIn(page, person);
  await page.getByRole("link", { name: "Profile" }).click();
  await page.getByRole("link", { name: "Edit profile" }).click();
  await expect(page.getByLabel("Location")).toHaveValue("Riga");
});

test("signing out in one tab signs out the other", async ({ openAs, newPerson }) => {
  const page = await openAs(await newPerson("Cleo"));
  await page.goto("/share");
  await expect(page.getByText("Choose a photo")).toBeVisible();
  const other = await page.context().newPage();
  await other.goto("/settings");
  await other.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { name: "Welcome back" })).toBeVisible();
});

test("whoever signs in after somebody else sees what is theirs", async ({ openAs, newPerson }) => {
  const [ada, ben] = [await newPerson("Ada"), await newPerson("Ben")];
  const [cora, dan] = [await newPerson("Cora"), await newPerson("Dan")];
  for (const person of [ada, ben]) await follow(person, cora);
  await follow(ada, dan);
  const photoId = await share(cora, "Quay");
  await ada.client.api.reactions.react.mutate({ photoId, kind: "heart" });
  for (const person of [ada, ben]) await untilInFeed(person, "Quay");
  const page = await openAs(ada);
  const listening = page.waitForRequest(/inbox\.live/);
  await page.goto("/home");
  await listening;
  await page.getByRole("article").getByRole("link", { name: "Photo by Cora" }).click();
  await expect(reaction(page, "Heart")).toHaveAttribute("aria-pressed", "true");
  await page.goBack();
  await share(dan, "Fog");
  await expect(page.getByRole("button", { name: "New photos" })).toBeVisible();
  await page.getByRole("link", { name: "Profile", exact: true }).click();
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("link", { name: "Sign in" }).click();
  await page.getByLabel("Username").fill(ben.username);
  await page.getByLabel("Password", { exact: true }).fill(ben.password);
  await page.getByLabel("Password", { exact: true }).press("Enter");
  await expect(photoBy(page, "Cora", "Quay")).toBeVisible();
  await expect(reaction(page, "Heart")).toHaveAttribute("aria-pressed", "false");
  await expect(page.getByRole("button", { name: "New photos" })).toHaveCount(0);
});

test("without a connection a screen says so, and comes with the next try", async ({ openAs, newPerson }) => {
  const page = await openAs(await newPerson("Dino"));
  await page.goto("/search");
  await page.route("**/trpc/**", (route) => route.abort("internetdisconnected"));
  await page.getByRole("link", { name: "Profile" }).click();
  await expect(page.getByText("No connection. Check your network and try again.")).toBeVisible();
  await page.unroute("**/trpc/**");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("heading", { name: "Dino" })).toBeVisible();
});

test("whoever has tried too many passwords is told how long to wait, and nothing is lost", async ({
  page,
  newPerson,
}) => {
  const person = await newPerson("Dana");
  const { api } = person.client;
  const wrong = { username: person.username, password: "not the password" };
  for (let tries = 0; tries < 10; tries++) await expect(api.session.signIn.mutate(wrong)).rejects.toThrow();
  await signIn(page, person);
  await expect(page.getByText("Too many attempts. Wait 10 minutes, then try again.")).toBeVisible();
  await expect(page.getByLabel("Username")).toHaveValue(person.username);
});
