import { gzipSync } from "node:zlib";
import { photoBy, share, untilInFeed } from "./support/social.ts";
import { expect, test } from "./support/test.ts";

/** Bytes of script, gzipped, that the feed may cost on a first visit. */
const mostScriptBytes = 130_000;

test("the feed's first load stays within its budget of script", async ({ openAs, newPerson }) => {
  const person = await newPerson("Bela");
  await share(person, "Dawn");
  await untilInFeed(person, "Dawn");
  const page = await openAs(person);
  const sizes = new Map<string, number>();
  page.on("response", async (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith(".js")) sizes.set(pathname, gzipSync(await response.body()).length);
  });
  await page.goto("/", { waitUntil: "load" });
  await expect(photoBy(page, "Bela", "Dawn")).toBeVisible();
  await expect(page.getByRole("navigation").getByRole("link", { name: "Profile" })).toBeVisible();
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  expect(total).toBeGreaterThan(mostScriptBytes / 2);
  expect(total).toBeLessThanOrEqual(mostScriptBytes);
});
