import { banner } from "./support/device.ts";
import { failure, sorry } from "./support/failure.ts";
import { jpeg } from "./support/pictures.ts";
import { follow, share, untilInFeed } from "./support/social.ts";
import { expect, test } from "./support/test.ts";

const calls = "**/trpc/**";

test("every screen that cannot be loaded says so, and comes with a press", async ({ openAs, newPerson }) => {
  const [tom, ulla, vera] = [await newPerson("Tom"), await newPerson("Ulla"), await newPerson("Vera")];
  await Promise.all([follow(tom, ulla), follow(ulla, tom), follow(ulla, vera)]);
  const photoId = await share(ulla, "Weir");
  await tom.client.api.reactions.react.mutate({ photoId, kind: "heart" });
  await untilInFeed(tom, "Weir");
  await expect.poll(async () => (await tom.client.api.suggestions.list.query()).items.length).toBe(1);
  const page = await openAs(tom);
  // What the device keeps of a screen would be shown on the next one.
  await page.addInitScript(() => void indexedDB.deleteDatabase("quick-photos"));
  const screens = {
    "/home": { role: "img", name: "Photo by Ulla" },
    "/inbox": { role: "list", name: "Inbox" },
    "/suggestions": { role: "region", name: "People to follow" },
    "/search?q=ulla": { role: "list", name: "People found" },
    "/settings/sessions": { role: "list", name: "Devices" },
    "/edit-profile": { role: "textbox", name: "Location" },
    [`/people/${ulla.userId}`]: { role: "heading", name: "Ulla" },
    [`/@${ulla.username}`]: { role: "heading", name: "Ulla" },
    [`/people/${ulla.userId}/followers`]: { role: "list", name: "Followers" },
    [`/people/${ulla.userId}/followed`]: { role: "list", name: "Following" },
    [`/photos/${photoId}`]: { role: "group", name: "React to this photo" },
    [`/photos/${photoId}/reactions`]: { role: "list", name: "Reactions" },
  } as const;
  for (const [address, { role, name }] of Object.entries(screens)) {
    await page.route(calls, (route) => route.fulfill(failure));
    await page.goto(address);
    await expect(page.getByRole("main").getByRole("alert").getByText(sorry), address).toBeVisible();
    await page.unroute(calls);
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole(role, { name })).toBeVisible();
  }
});

test("what is refused is said where it was asked for, and goes through the next time", async ({
  openAs,
  newPerson,
}) => {
  const xaver = await newPerson("Xaver");
  const photoId = await share(xaver, "Lighthouse");
  const page = await openAs(xaver);
  await page.goto(`/photos/${photoId}`);
  await page.route(/trpc.*(publish|photos\.remove|exportData)/, (route) => route.fulfill(failure));
  const dialog = page.getByRole("dialog");
  await page.getByRole("button", { name: "Delete photo" }).click();
  await dialog.getByRole("button", { name: "Delete photo" }).click();
  await expect(dialog.getByRole("alert")).toHaveText(sorry);
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("link", { name: "Share a photo" }).click();
  await page.getByLabel("Choose a photo").setInputFiles(await jpeg());
  await page.getByRole("button", { name: "Share" }).click();
  await expect(page.getByRole("alert")).toHaveText(sorry);
  await page.getByRole("link", { name: "Profile" }).click();
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByRole("button", { name: "Export your data" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toHaveText(sorry);

  await page.unrouteAll();
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export your data" }).click();
  await saving;
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText("Photo shared.")).toBeVisible();
  await page.goto(`/photos/${photoId}`);
  await page.getByRole("button", { name: "Delete photo" }).click();
  await dialog.getByRole("button", { name: "Delete photo" }).click();
  await expect(page.getByText("Photo deleted.")).toBeVisible();
});

test("a screen whose script does not arrive says so, and comes with a press", async ({ openAs, newPerson }) => {
  const page = await openAs(await newPerson("Wim"));
  await page.route("**/assets/settings*", (route) => route.abort("connectionreset"));
  await page.goto("/search");
  await expect(page.getByRole("link", { name: "Profile" })).toBeVisible();
  await page.getByRole("link", { name: "Profile" }).click();
  await page.getByRole("link", { name: "Settings" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toHaveText(/^Something went wrong/);
  await expect(page.getByRole("main")).toHaveCount(1);
  await page.unroute("**/assets/settings*");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("radio", { name: "Dark" })).toBeAttached();
});

test("a picture that was lost on the way comes when the connection is back", async ({ openAs, newPerson }) => {
  const yara = await newPerson("Yara");
  const photoId = await share(yara, "Slipway");
  const page = await openAs(yara);
  for (const address of [`/photos/${photoId}`, `/people/${yara.userId}`]) {
    await page.route("**/media/**", (route) => route.abort("connectionreset"));
    const lost = page.waitForEvent("requestfailed", (request) => request.url().includes("/media/"));
    await page.goto(address);
    await lost;
    await page.context().setOffline(true);
    await expect(page.getByText(banner)).toBeVisible();
    await page.unroute("**/media/**");
    await page.context().setOffline(false);
    const picture = page.getByRole("img", { name: /Photo by Yara|Slipway/ });
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  }
});

test("a look for the server that nobody answers is followed by another one", async ({ openAs, newPerson }) => {
  const page = await openAs(await newPerson("Yann"));
  await page.route("**/trpc/inbox.live**", () => undefined); // a stream that is lost looks for the server as well
  await page.clock.install();
  await page.goto("/search");
  let looks = 0;
  let isAnswered = false;
  await page.route("**/healthz", (route) => {
    looks += 1;
    return isAnswered ? route.fallback() : undefined;
  });
  await page.route(calls, (route) => route.abort("internetdisconnected"));
  await page.getByRole("link", { name: "Profile" }).click();
  await expect(page.getByText(banner)).toBeVisible();
  await page.clock.runFor(2_000);
  await expect.poll(() => looks).toBeGreaterThan(0);
  isAnswered = true;
  await page.unroute(calls);
  await page.clock.runFor(15_000);
  await page.clock.runFor(5_000); // the next look comes after a pause that begins with the end of the first
  await expect(page.getByText(banner)).toBeHidden();
  await expect(page.getByRole("heading", { name: "Yann" })).toBeVisible();
});
