import { readFile } from "node:fs/promises";
import { axeRules } from "./checks/axe-rules.ts";
import { atEachSize } from "./checks/check.ts";
import { targetSize } from "./checks/target-size.ts";
import { addAuthenticator } from "./support/add-authenticator.ts";
import { signIn } from "./support/people.ts";
import { expect, test } from "./support/test.ts";

test("codes are made with the password and shown once; one of them lets in again, once", async ({
  openAs,
  newPerson,
  page,
}) => {
  const person = await newPerson("Cora");
  const settings = await openAs(person);
  await settings.goto("/settings");
  await settings.getByRole("link", { name: "Recovery codes" }).click();
  await expect(settings.getByText("You don’t have any codes yet.")).toBeVisible();
  await settings.getByLabel("Password", { exact: true }).fill("not the password");
  await settings.getByRole("button", { name: "Make 10 codes" }).click();
  await expect(settings.getByText("That isn’t your password. Try again.")).toBeVisible();
  await settings.getByLabel("Password", { exact: true }).fill(person.password);
  await settings.getByRole("button", { name: "Make 10 codes" }).click();
  const shown = settings.getByRole("list", { name: "Your codes" }).getByRole("listitem");
  await expect(shown).toHaveCount(10);
  const codes = await shown.allTextContents();
  await expect(settings.getByRole("heading", { name: "Your codes" })).toBeFocused();
  const saving = settings.waitForEvent("download");
  await settings.getByRole("button", { name: "Save as a file" }).click();
  expect(await readFile(await (await saving).path(), "utf8")).toContain(codes.join("\n"));
  await settings.reload();
  await expect(settings.getByText("You have 10 codes left")).toBeVisible();
  await expect(settings.getByText(codes[0] ?? "")).toHaveCount(0);

  const [code = ""] = codes;
  await page.goto("/sign-in");
  await page.getByRole("link", { name: "Use a recovery code" }).click();
  await expect(page.getByRole("heading", { name: "Get back in" })).toBeVisible();
  await page.getByLabel("Username").fill(person.username);
  await page.getByLabel("Recovery code").fill(code.toLowerCase().replaceAll("-", " "));
  await page.getByLabel("New password").fill("another horse battery");
  await page.getByRole("button", { name: "Set password and sign in" }).click();
  await expect(page).toHaveURL("/home");
  await expect(page.getByText("You’re back in, with your new password.")).toBeVisible();
  await page.goto("/settings/recovery-codes");
  await expect(page.getByText("You have 9 codes left")).toBeVisible();
});

test("a password is changed with the one of before, which lets in nobody any more", async ({
  openAs,
  newPerson,
  page: elsewhere,
}) => {
  const person = await newPerson("Pau");
  await signIn(elsewhere, person);
  await expect(elsewhere).toHaveURL("/home");
  const here = await openAs(person);
  await here.goto("/settings");
  await here.getByRole("link", { name: "Change password" }).click();
  const change = async (password: string, newPassword: string) => {
    await here.getByLabel("Current password").fill(password);
    await here.getByLabel("New password").fill(newPassword);
    await here.getByRole("button", { name: "Change password" }).click();
  };
  await change("not the password", "another horse battery");
  await expect(here.getByText("That isn’t your password. Try again.")).toBeVisible();
  await change(person.password, "short");
  await expect(here.getByLabel("New password")).toBeFocused();
  await here.getByLabel("New password").fill(person.username);
  await expect(here.locator("form").getByRole("status")).toHaveText("Easy to guess");
  await change(person.password, "another horse battery");
  await expect(here).toHaveURL("/settings");
  await expect(here.getByText("Password changed.")).toBeVisible();

  await expect(elsewhere.getByText("You’ve been signed out. Sign in to continue.")).toBeVisible();
  await signIn(elsewhere, person);
  await expect(elsewhere.getByText("That username and password don’t match.")).toBeVisible();
  await signIn(elsewhere, { ...person, password: "another horse battery" });
  await expect(elsewhere).toHaveURL("/home");
});

test("where an address is made of numbers there are no passkeys, and a way to where there are", async ({
  openAs,
  newPerson,
  page: visitor,
}) => {
  await visitor.goto("/sign-in");
  await expect(visitor.getByRole("link", { name: "Use a recovery code" })).toBeVisible();
  await expect(visitor.getByRole("button", { name: "Use a passkey" })).toHaveCount(0);
  const page = await openAs(await newPerson("Nuno"));
  await page.goto("/settings/passkeys");
  await expect(page.getByText("You don’t have any passkeys yet.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Add a passkey" })).toHaveCount(0);
  await page.getByRole("link", { name: "Open this page on localhost" }).click();
  await expect(page).toHaveURL((url) => url.hostname === "localhost");
  await expect(page.getByRole("button", { name: "Use a passkey" })).toBeVisible();
});

test.describe("on localhost", () => {
  test.use({ baseURL: ({ server }, use) => use(server.url.replace("127.0.0.1", "localhost")) });

  test("a passkey is added with the password, signs in without a name, and lets in nobody once it is removed", async ({
    newPerson,
    page,
  }) => {
    const person = await newPerson("Kira");
    const authenticator = await addAuthenticator(page);
    const passkeys = page.getByRole("list", { name: "Your passkeys" }).getByRole("listitem");
    const usePasskey = async () => {
      await page.goto("/settings");
      await page.getByRole("button", { name: "Sign out" }).click();
      await page.getByRole("link", { name: "Sign in" }).click();
      await page.getByRole("button", { name: "Use a passkey" }).click();
    };
    const add = async (password: string) => {
      await page.getByLabel("Password", { exact: true }).fill(password);
      await page.getByRole("button", { name: "Add a passkey" }).click();
    };
    await signIn(page, person);
    await expect(page).toHaveURL("/home");
    await page.goto("/settings");
    await page.getByRole("link", { name: "Passkeys" }).click();
    await expect(page.getByText("You don’t have any passkeys yet.")).toBeVisible();
    await add("not the password");
    await expect(page.getByText("That isn’t your password. Try again.")).toBeVisible();
    await authenticator.refuse(true);
    await add(person.password);
    await expect(page.getByText("No passkey was added.")).toBeVisible();
    await authenticator.refuse(false);
    await expect(page.getByLabel("Name", { exact: true })).toHaveValue(/Chrome/);
    await page.getByLabel("Name", { exact: true }).fill("Kitchen tablet");
    await add(person.password);
    await expect(passkeys).toHaveText([/Kitchen tablet.*Not used yet/]);
    await expect(page.getByLabel("Password", { exact: true })).toHaveValue("");
    await expect(page.getByRole("region", { name: "Your passkeys" })).toBeFocused();
    expect([...(await atEachSize(page, axeRules)), ...(await atEachSize(page, targetSize))]).toEqual([]);
    await add(person.password);
    await expect(page.getByText("You already have a passkey on this device.")).toBeVisible();

    await usePasskey();
    await expect(page).toHaveURL("/home");
    await page.goto("/settings/passkeys");
    await expect(passkeys).toHaveText([/Kitchen tablet.*Last used now/]);
    await page.getByRole("button", { name: "Rename Kitchen tablet" }).click();
    await page.getByRole("listitem").getByLabel("Name").fill("Old tablet");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(passkeys).toHaveText([/Old tablet/]);
    await page.getByRole("button", { name: "Remove Old tablet" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
    await expect(page.getByText("You don’t have any passkeys yet.")).toBeVisible();

    await usePasskey();
    await expect(page.getByText("This passkey doesn’t belong to an account here.")).toBeVisible();
    await expect(page).toHaveURL(/\/sign-in/);
  });
});
