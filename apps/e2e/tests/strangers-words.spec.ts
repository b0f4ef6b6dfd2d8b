import type { Page } from "@playwright/test";
import { naughtyWords, withWords } from "./support/naughty-words.ts";
import { follow, share } from "./support/social.ts";
import { expect, test } from "./support/test.ts";

/** Returns what is in a page that no text may bring about: elements that load or run something, and handlers in attributes. */
const intruders = (page: Page) =>
  page.locator("body").evaluate((body) => {
    const markup = body.querySelectorAll(
      "script:not([src]), iframe, object, embed, base, meta, link, style, math, form[action]",
    );
    const attributes = [...body.querySelectorAll("*")].flatMap((element) => [...element.attributes]);
    const running = attributes.filter(({ name, value }) => name.startsWith("on") || /^\s*javascript:/i.test(value));
    return [...[...markup].map(({ outerHTML }) => outerHTML), ...running.map(({ name, value }) => `${name}=${value}`)];
  });

/** Notes every dialog, and every request that goes elsewhere than to the app's own calls, files and pictures. */
function watch(page: Page, origin: string): string[] {
  const seen: string[] = [];
  const own =
    /^\/(?:trpc|media|assets|sw\.js|theme\.js|icon|manifest|apple-touch|photos|people|home|inbox|settings|search)/;
  page.on("dialog", async (dialog) => {
    seen.push(`dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (!["blob:", "data:"].includes(url.protocol) && (url.origin !== origin || !own.test(url.pathname)))
      seen.push(url.href);
  });
  return seen;
}

test.use({ serviceWorkers: "block" });

test("a public collection of scripts is text wherever somebody's words are shown", async ({
  server,
  newPerson,
  openAs,
}) => {
  expect(naughtyWords.length).toBeGreaterThan(200);
  const [anna, mallory] = [await newPerson("Anna"), await newPerson("Mallory")];
  await follow(anna, mallory);
  await follow(mallory, anna);
  const photoId = await share(mallory, "plain");
  const ownPhotoId = await share(anna, "plain");
  const page = await openAs(anna);
  const seen = watch(page, server.url);
  const words = naughtyWords.join("\n");
  // What the server would refuse is tried as well: rows from before a rule are shown like any other.
  await page.route(/\/trpc\/(?!inbox\.live|session\.refresh)/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: withWords(await response.text(), words) });
  });
  const screens = [
    `/photos/${photoId}`,
    `/photos/${ownPhotoId}/edit`,
    `/people/${mallory.userId}`,
    "/settings/sessions",
  ];
  for (const address of [...screens, `/people/${anna.userId}/followers`, "/home"]) {
    await page.goto(address);
    if (address.endsWith("/edit")) await expect(page.getByLabel("Caption")).toHaveValue(/<script>alert\(/);
    else await expect(page.locator("body")).toContainText("<script>alert(");
    expect(await intruders(page), address).toEqual([]);
  }
  // What the last screen still asks for is answered before its page is gone.
  await page.unrouteAll({ behavior: "wait" });
  expect(seen).toEqual([]);
});

test("words with a script in them are stored and shown as they are", async ({ server, newPerson, openAs }) => {
  const [anna, mallory] = [await newPerson("Anna"), await newPerson("Mallory")];
  const displayName = "<img src=x onerror=alert(1)>";
  const status = '"><svg/onload=alert(document.domain)>';
  await mallory.client.api.users.update.mutate({ displayName, status, location: "javascript:alert(1)" });
  const page = await openAs(anna);
  const seen = watch(page, server.url);
  await page.goto(`/people/${mallory.userId}`);
  await expect(page.getByText(displayName).first()).toBeVisible();
  await expect(page.getByText(status)).toBeVisible();
  expect(await intruders(page)).toEqual([]);
  expect(seen).toEqual([]);
});

test("the way back after signing in leads nowhere else", async ({ server, newPerson, openAs }) => {
  const page = await openAs(await newPerson("Anna"));
  const seen = watch(page, server.url);
  const elsewhere = [
    "//evil.test",
    "/\\evil.test",
    "/\t/evil.test",
    "/\n/evil.test",
    "\t//evil.test",
    "https://evil.test",
  ];
  for (const address of [...elsewhere, "javascript:alert(1)", "/%09/evil.test", "/%2F/evil.test", "/.//evil.test"]) {
    await page.goto(`/sign-in?redirect=${encodeURIComponent(address)}`);
    await expect(page, address).not.toHaveURL(/sign-in/);
    expect(new URL(page.url()).origin, address).toBe(server.url);
  }
  expect(seen.filter((what) => !what.startsWith(server.url))).toEqual([]);
});

test("no text becomes markup or a script, not even from within", async ({ browser, server }) => {
  const page = await browser.newPage({ baseURL: server.url });
  await page.goto("/sign-in");
  const tried = await page.evaluate(() => {
    const attempt = (act: () => unknown) => {
      try {
        act();
        return "done";
      } catch (error) {
        return error instanceof Error ? error.name : "?";
      }
    };
    const script = document.createElement("script");
    return [
      attempt(() => document.body.insertAdjacentHTML("beforeend", "<b>bold</b>")),
      attempt(() => script.setAttribute("src", "https://evil.test/x.js")),
      attempt(() => setTimeout("document.title = 'taken'")),
      attempt(() =>
        Reflect.get(window, "trustedTypes").createPolicy("default", { createHTML: (text: string) => text }),
      ),
    ];
  });
  expect(tried).toEqual(["TypeError", "TypeError", "TypeError", "TypeError"]);
  await page.close();
});
