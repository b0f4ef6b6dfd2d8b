import { randomBytes } from "node:crypto";
import type { Browser, BrowserContext, Page } from "@playwright/test";
import { createClient, type QuickPhotosClient } from "@quick-photos/client-sdk";

/** Under what name the client keeps its session in the browser. */
export const sessionKey = "quick-photos.session";

/** Somebody with an account, and the typed client that acts for them beside the browser. */
export interface Person {
  username: string;
  password: string;
  displayName: string;
  userId: string;
  client: QuickPhotosClient;
}

/** A username nobody else in the run has. */
export const freshUsername = (stem: string): string => `${stem}_${randomBytes(4).toString("hex")}`;

/** Creates an account through the API. */
export async function createPerson(baseUrl: string, displayName: string): Promise<Person> {
  const client = createClient({ baseUrl });
  const username = freshUsername(displayName.toLowerCase());
  const password = "correct horse battery";
  const { user } = await client.api.users.create.mutate({ username, password, displayName });
  return { username, password, displayName, userId: user.userId, client };
}

/** A browser of their own for somebody who is signed in already; `extra` goes into the context's options. */
export async function browserOf(
  browser: Browser,
  baseUrl: string,
  person: Person,
  extra: NonNullable<Parameters<Browser["newContext"]>[0]> = {},
): Promise<BrowserContext> {
  const value = JSON.stringify(person.client.session.read());
  const origins = [{ origin: baseUrl, localStorage: [{ name: sessionKey, value }] }];
  return browser.newContext({ ...extra, baseURL: baseUrl, storageState: { cookies: [], origins } });
}

/** Signs in through the form. */
export async function signIn(page: Page, { username, password }: { username: string; password: string }) {
  await page.goto("/sign-in");
  await page.getByLabel("Username").fill(username);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

/** Makes the access token that a browser holds one that is no good any more, as a quarter of an hour would. */
export const wearOutToken = (page: Page) =>
  page.evaluate((key) => {
    const held: unknown = JSON.parse(localStorage.getItem(key) ?? "{}");
    localStorage.setItem(key, JSON.stringify(Object.assign({}, held, { accessToken: "worn.out.token" })));
  }, sessionKey);
