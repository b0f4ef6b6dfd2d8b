import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { createClient } from "@quick-photos/client-sdk";
import sharp from "sharp";
import { open } from "../tests/support/open.ts";
import { browserOf } from "../tests/support/people.ts";
import { sizes } from "../tests/support/sizes.ts";
import { expect, test } from "../tests/support/test.ts";

const folder = path.resolve(import.meta.dirname, "../../../docs/images");

/** Who the server says to sign in as when it has a sample. */
const account = { username: "mara", password: "quick-photos" };

/** Whether everybody and everything of the sample has arrived, by the server's own note in its data folder. */
const isSampleComplete = (dataDir: string): boolean =>
  /"isComplete":true/.test(readFileSync(path.join(dataDir, "sample.json"), "utf8"));

/** Writes what a page shows, as WebP: a tenth of the size of a PNG, and every browser that shows a README reads it. */
async function shoot(page: Page, name: string): Promise<void> {
  await sharp(await page.screenshot())
    .webp({ quality: 82, smartSubsample: true })
    .toFile(path.join(folder, `${name}.webp`));
}

test.use({ sample: true });

test("the pictures that the README shows", async ({ browser, server }) => {
  mkdirSync(folder, { recursive: true });
  const client = createClient({ baseUrl: server.url });
  await expect(() => client.api.session.signIn.mutate(account)).toPass();
  await expect.poll(() => isSampleComplete(server.dataDir), { timeout: 480_000 }).toBe(true);
  const { userId, displayName } = await client.api.users.me.query();
  const { items } = await client.api.photos.byUser.query({ userId });
  const favourite = items.toSorted((a, b) => b.reactions.total - a.reactions.total)[0];
  const pictures = [
    { name: "home", address: "/home", colorScheme: "light" },
    { name: "profile", address: `/people/${userId}`, colorScheme: "light" },
    { name: "photo", address: `/photos/${favourite?.photoId}`, colorScheme: "light" },
    { name: "followers", address: `/people/${userId}/followers`, colorScheme: "dark" },
  ] as const;
  const person = { ...account, displayName, userId, client };
  for (const { name, address, colorScheme } of pictures) {
    const options = { ...sizes.phone, deviceScaleFactor: 2, colorScheme, reducedMotion: "reduce" } as const;
    const context = await browserOf(browser, server.url, person, options);
    const page = await context.newPage();
    await open(page, address);
    await shoot(page, `${name}-phone-${colorScheme}`);
    await context.close();
  }
});
