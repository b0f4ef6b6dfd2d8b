import robotsParser from "robots-parser";
import { freshUsername } from "./support/people.ts";
import { photoBy, share } from "./support/social.ts";
import { expect, test } from "./support/test.ts";

test("search engines are let in to the start, photos and profiles, and to nothing else", async ({
  request,
  server,
}) => {
  const answer = await request.get("/robots.txt");
  expect([answer.status(), answer.headers()["content-type"]]).toEqual([200, "text/plain; charset=utf-8"]);
  const robots = robotsParser(`${server.url}/robots.txt`, await answer.text());
  const isOpen = (path: string) => [path, robots.isAllowed(`${server.url}${path}`, "Googlebot")];
  const open = [
    "/",
    "/@anna",
    "/people/A",
    "/photos/A.B",
    "/media/photos/a/b/feed-1.jpg",
    "/assets/index-1.js",
    "/icon.svg",
  ];
  expect(open.map(isOpen)).toEqual(open.map((path) => [path, true]));
  const closed = ["/trpc/photos.byId", "/export", "/settings", "/home", "/sign-in", "/dev/table", "/search"];
  const lists = ["/photos/A.B/reactions", "/photos/A.B/edit", "/people/A/followers"];
  expect([...closed, ...lists].map(isOpen)).toEqual([...closed, ...lists].map((path) => [path, false]));
});

test("a link shows what it leads to, goes to the clipboard, and is not that of the next screen", async ({
  page,
  context,
  request,
  newPerson,
}) => {
  const lina = await newPerson("Lina");
  const path = `/photos/${await share(lina, "By the lake")}`;
  // On a busy machine a page may come without waiting for its head.
  await expect
    .poll(async () => (await request.get(path)).text())
    .toContain("<title>Photo by Lina · Quick Photos</title>");
  const written = page.locator("link[rel=canonical], meta[property^='og:'], meta[name^='twitter:']");
  await expect(async () => {
    await page.goto(path);
    await expect(written.first()).toBeAttached({ timeout: 1 });
  }).toPass();
  await expect(photoBy(page, "Lina", "By the lake")).toBeVisible();
  await expect(page).toHaveTitle("Photo by Lina · Quick Photos");

  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Send link" }).click();
  await expect(page.getByText("Link copied.")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(new URL(path, page.url()).href);

  await page.getByRole("link", { name: /^Lina/ }).first().click();
  await expect(page.getByRole("heading", { name: "Lina" })).toBeVisible();
  await expect(written).toHaveCount(0);
  await page.getByRole("button", { name: "Send link" }).click();
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(copied).toBe(new URL(`/@${lina.username}`, page.url()).href);
});

test("where a device has a share sheet, it gets the link", async ({ page, newPerson }) => {
  const lina = await newPerson("Lina");
  // The packaged browser has none on this system: what it is handed is kept, and the second time it is closed.
  await page.addInitScript(() => {
    const handed: unknown[] = [];
    const sheet = async (data: unknown) => {
      handed.push(data);
      if (handed.length > 1) throw new DOMException("closed", "AbortError");
    };
    Object.assign(navigator, { handed });
    Object.defineProperty(navigator, "share", { value: sheet });
  });
  await page.goto(`/@${lina.username}`);
  const button = page.getByRole("button", { name: "Send link" });
  await button.click();
  await button.click();
  const link = { title: "Lina", url: new URL(`/@${lina.username}`, page.url()).href };
  expect(await page.evaluate(() => "handed" in navigator && navigator.handed)).toEqual([link, link]);
  await expect(page.getByText("Link copied.")).toHaveCount(0);
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("who taps Follow without an account is told what one is for, and follows once they have it", async ({
  page,
  newPerson,
}) => {
  const lina = await newPerson("Lina");
  await page.goto(`/@${lina.username}`);
  await page.getByRole("link", { name: "Follow", exact: true }).click();
  const reason = page.getByText("You need an account to follow people. Once you’re in, you’ll follow Lina.");
  await expect(reason).toBeVisible();
  await page.reload();
  await expect(reason).toBeVisible();
  await page.getByRole("link", { name: "Create account" }).click();
  await expect(reason).toBeVisible();
  await page.getByLabel("Name", { exact: true }).fill("Newcomer");
  await page.getByLabel("Username").fill(freshUsername("newcomer"));
  await page.getByLabel("Password", { exact: true }).fill("correct horse battery");
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page).toHaveURL(`/people/${lina.userId}`);
  await expect(page.getByRole("button", { name: "Following Lina, unfollow" })).toBeVisible();
  const followers = async () => (await lina.client.api.users.byId.query({ userId: lina.userId })).counts.followers;
  await expect.poll(followers).toBe(1);
});
