import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { createClient } from "@quick-photos/client-sdk";
import sharp from "sharp";
import type { Person } from "../tests/support/people.ts";
import type { RunningServer } from "../tests/support/start-server.ts";
import { expect } from "../tests/support/test.ts";

const folder = path.resolve(import.meta.dirname, "../../../docs/images");

/** Who the server says to sign in as when it has a sample. */
const account = { username: "mara", password: "quick-photos" };

/** Whether everybody and everything of the sample has arrived, by the server's own note in its data folder. */
const isSampleComplete = (dataDir: string): boolean =>
  /"isComplete":true/.test(readFileSync(path.join(dataDir, "sample.json"), "utf8"));

/** Waits until a server has its whole sample; returns who may sign in there, and the photo of theirs that is liked most. */
export async function untilSample(server: RunningServer): Promise<{ person: Person; favourite: string }> {
  const client = createClient({ baseUrl: server.url });
  await expect(() => client.api.session.signIn.mutate(account)).toPass();
  await expect.poll(() => isSampleComplete(server.dataDir), { timeout: 480_000 }).toBe(true);
  const { userId, displayName } = await client.api.users.me.query();
  const { items } = await client.api.photos.byUser.query({ userId });
  const favourite = items.toSorted((a, b) => b.reactions.total - a.reactions.total)[0]?.photoId ?? "";
  return { person: { ...account, displayName, userId, client }, favourite };
}

/** Writes what a page shows, as WebP: a tenth of the size of a PNG, and every browser that shows a README reads it. */
export async function shoot(page: Page, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await sharp(await page.screenshot())
    .webp({ quality: 82, smartSubsample: true })
    .toFile(path.join(folder, `${name}.webp`));
}
