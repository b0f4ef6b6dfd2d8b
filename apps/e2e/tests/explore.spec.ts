import type { Locator, Page } from "@playwright/test";
import { answerCalls } from "./support/answer-calls.ts";
import { freshUsername } from "./support/people.ts";
import { share } from "./support/social.ts";
import { expect, test } from "./support/test.ts";

/** A page of a list with nothing in it. */
const nothing = { items: [], nextCursor: null };

/** Names the calls of the API that a page makes, a request a line, from now on. */
function callsOf(page: Page): string[] {
  const calls: string[] = [];
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith("/trpc/")) calls.push(pathname.replace("/trpc/", ""));
  });
  return calls;
}

test("a visitor looks around, and each thing is asked for once: recent photos, liked ones, one of them and who reacted", async ({
  page,
  newPerson,
}) => {
  const [rosa, ...crowd] = await Promise.all(["Rosa", "Ole", "Pia", "Quentin"].map(newPerson));
  if (!rosa) throw new Error("nobody came");
  const photoId = await share(rosa, "Harbour steps");
  for (const { client } of [rosa, ...crowd]) await client.api.reactions.react.mutate({ photoId, kind: "heart" });
  const liked = async () => (await rosa.client.api.explore.wellLiked.query()).items.map((tile) => tile.photoId);
  await expect.poll(liked).toContain(photoId);
  const tile = page.getByRole("main").getByRole("img", { name: /^Photo by Rosa: Harbour steps,/ });
  await page.goto("/");
  const calls = callsOf(page);

  await page.getByRole("link", { name: "Look around first" }).click();
  await expect(tile).toBeVisible();
  expect(calls.splice(0)).toEqual(["explore.recent"]);
  await page.getByRole("link", { name: "Well liked" }).click();
  await expect(page).toHaveURL("/explore?list=liked");
  await expect(page.getByRole("link", { name: "Well liked" })).toHaveAttribute("aria-current", "page");
  await expect(tile).toBeVisible();
  expect(calls.splice(0)).toEqual(["explore.wellLiked"]);
  await tile.click();
  await expect(page.getByRole("dialog").getByText("Harbour steps")).toBeVisible();
  await expect.poll(() => calls).toEqual(["photos.byId", "reactions.byPhoto"]);
  await page.goBack();
  await expect(tile).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("link", { name: "Create an account" })).toBeVisible();
});

test("everybody's photos say what is the matter when they do not come, and when there are none", async ({ page }) => {
  await page.route("**/trpc/explore.**", (route) => route.abort("connectionreset"));
  await page.goto("/explore");
  await page.getByRole("main").getByRole("button", { name: "Try again" }).waitFor();
  await page.unroute("**/trpc/explore.**");
  await answerCalls(page, { "explore.recent": () => nothing, "explore.wellLiked": () => nothing });
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText("The newest photos from everyone appear here.")).toBeVisible();
  await page.getByRole("link", { name: "Well liked" }).click();
  await expect(page.getByText("Photos appear here once four people have reacted to them.")).toBeVisible();
  await page.getByRole("link", { name: "Find people" }).last().click();
  await expect(page.getByLabel("Name or username")).toBeVisible();
});

test("somebody new follows three people within a minute and twelve taps", async ({ page, newPerson }) => {
  const authors = await Promise.all(["Silas", "Thea", "Una"].map(newPerson));
  for (const author of authors) for (const caption of ["One", "Two", "Three"]) await share(author, caption);
  const shared = async () => (await authors[0]?.client.api.explore.recent.query({ limit: 100 }))?.items.length ?? 0;
  await expect.poll(shared).toBeGreaterThanOrEqual(9);
  let taps = 0;
  const tap = async (what: Locator) => {
    await what.click();
    taps += 1;
  };
  const type = async (label: string, text: string) => {
    const field = page.getByLabel(label, { exact: true });
    await tap(field);
    await field.pressSequentially(text);
  };
  await page.goto("/");
  const begun = Date.now();
  await tap(page.getByRole("link", { name: "Create an account" }));
  await type("Name", "Vito");
  await type("Username", freshUsername("vito"));
  await type("Password", "a long password");
  await tap(page.getByRole("button", { name: "Create account" }));
  // A feed without photos shows people with theirs; on the screen for finding people they stay while one follows them.
  await expect(page.getByRole("region", { name: "People to follow" }).getByRole("img").first()).toBeVisible();
  await tap(page.getByRole("link", { name: "Search", exact: true }));
  await expect(page.getByLabel("Name or username")).toBeVisible();
  const people = page.getByRole("region", { name: "People to follow" });
  // Those who shared last stand first; nobody else's screens of this run are to show one follower more.
  for (const { displayName } of authors) {
    const answered = page.waitForResponse((response) => new URL(response.url()).pathname === "/trpc/follows.follow");
    await tap(people.getByRole("button", { name: `Follow ${displayName}`, exact: true }));
    expect((await answered).ok()).toBe(true);
  }
  expect(taps).toBeLessThanOrEqual(12);
  expect(Date.now() - begun).toBeLessThan(60_000);
  // Their photos come into the feed by the stream.
  await expect(async () => {
    await page.goto("/home");
    await expect(page.getByRole("article").first()).toBeVisible({ timeout: 3_000 });
  }).toPass();
});

test("a way back that is pressed twice leads back once", async ({ page }) => {
  await page.goto("/search");
  await page.getByRole("link", { name: "Explore photos" }).click();
  await page.getByRole("link", { name: "Find people" }).first().click();
  await page.getByRole("link", { name: "Explore photos" }).click();
  await page.getByRole("button", { name: "Back" }).dblclick();
  await expect(page).toHaveURL("/search");
  await page.getByRole("link", { name: "Explore photos" }).click();
  await page.getByRole("button", { name: "Back" }).click();
  await expect(page).toHaveURL("/search");
});
