import type { Page, Route } from "@playwright/test";
import { createClient } from "@quick-photos/client-sdk";
import { signIn } from "./support/people.ts";
import { expect, test } from "./support/test.ts";

const androidChrome =
  "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36";

const sessions = (page: Page) => page.getByRole("list", { name: "Devices" });

async function signOutDevice(page: Page, device: string): Promise<void> {
  await page.getByRole("button", { name: `Sign out ${device}` }).click();
  const dialog = page.getByRole("dialog", { name: `Sign out ${device}?` });
  await expect(dialog).toContainText("You’ll have to sign in again on it.");
  await dialog.getByRole("button", { name: "Sign out" }).click();
}

test("one browser signs out another, which is led to sign in at once with a word about it", async ({
  browser,
  server,
  page,
  newPerson,
}) => {
  const person = await newPerson("Vera");
  await using phoneContext = await browser.newContext({ baseURL: server.url, userAgent: androidChrome });
  const phone = await phoneContext.newPage();
  for (const it of [phone, page]) {
    await signIn(it, person);
    await expect(it).toHaveURL("/home");
  }
  await page.goto("/settings");
  await page.getByRole("link", { name: "Devices" }).click();
  const rows = sessions(page).getByRole("listitem");
  await expect(rows).toHaveText([/^Chrome on .*This device/, /^Chrome on Android.*Last used now/, /^Unknown device/]);
  await expect(rows.nth(0).getByRole("button")).toHaveCount(0);
  await signOutDevice(page, "Chrome on Android");
  await expect(page.getByText("Chrome on Android was signed out.")).toBeVisible();
  await expect(rows).toHaveText([/This device/, /^Unknown device/]);
  const told = phone.getByRole("region", { name: "Notifications" });
  await expect(told).toHaveText("You’ve been signed out. Sign in to continue.");
  await expect(phone.getByRole("heading", { name: "Welcome back" })).toBeVisible();
});

test("a device goes from the list at once, and is back when signing it out did not work", async ({
  openAs,
  newPerson,
  server,
}) => {
  const person = await newPerson("Wim");
  const page = await openAs(person);
  await createClient({ baseUrl: server.url }).api.session.signIn.mutate({ ...person, device: "Old tablet" });
  await page.goto("/settings/sessions");
  const tablet = sessions(page).getByRole("listitem").filter({ hasText: "Old tablet" });
  await expect(tablet).toBeVisible();
  const held = new Promise<Route>((resolve) => void page.route("**/trpc/session.end*", resolve));
  await signOutDevice(page, "Old tablet");
  const request = await held;
  await expect(tablet).toHaveCount(0);
  await expect(sessions(page)).toBeFocused();
  await request.abort("internetdisconnected");
  await expect(page.getByText("Couldn’t sign out Old tablet. Try again.")).toBeVisible();
  await expect(tablet).toBeVisible();
  await page.unroute("**/trpc/session.end*");
  await signOutDevice(page, "Old tablet");
  await expect(page.getByText("You’re not signed in anywhere else.")).toBeVisible();
});

test("one tap signs out everywhere else, once it is confirmed", async ({ openAs, newPerson, server }) => {
  const person = await newPerson("Yara");
  const page = await openAs(person);
  const other = createClient({ baseUrl: server.url });
  for (const device of ["Old tablet", "Library"]) await other.api.session.signIn.mutate({ ...person, device });
  await page.goto("/settings/sessions");
  const everywhere = page.getByRole("button", { name: "Sign out everywhere else" });
  await everywhere.click();
  const dialog = page.getByRole("dialog", { name: "Sign out everywhere else?" });
  await page.route("**/trpc/session.endOthers*", (route) => route.abort("internetdisconnected"));
  await dialog.getByRole("button", { name: "Sign out everywhere else" }).click();
  await expect(dialog.getByRole("alert")).toBeVisible();
  await page.unroute("**/trpc/session.endOthers*");
  await dialog.getByRole("button", { name: "Sign out everywhere else" }).click();
  await expect(page.getByText("You’re signed out everywhere else.")).toBeVisible();
  await expect(sessions(page).getByRole("listitem")).toHaveText([/This device/]);
  await expect(everywhere).toHaveCount(0);
  await expect(sessions(page)).toBeFocused();
  await expect(other.api.users.me.query()).rejects.toMatchObject({ reason: "SESSION_ENDED" });
});
