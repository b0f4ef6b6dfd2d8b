import { readFile } from "node:fs/promises";
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
  await expect(settings.getByText("You have no codes yet.")).toBeVisible();
  await settings.getByLabel("Password", { exact: true }).fill("not the password");
  await settings.getByRole("button", { name: "Make 10 codes" }).click();
  await expect(settings.getByText("This is not your password.")).toBeVisible();
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
  await expect(page.getByText("You are back in, with your new password.")).toBeVisible();
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
    await here.getByLabel("Your password now").fill(password);
    await here.getByLabel("New password").fill(newPassword);
    await here.getByRole("button", { name: "Change password" }).click();
  };
  await change("not the password", "another horse battery");
  await expect(here.getByText("This is not your password.")).toBeVisible();
  await change(person.password, "short");
  await expect(here.getByLabel("New password")).toBeFocused();
  await change(person.password, "another horse battery");
  await expect(here).toHaveURL("/settings");
  await expect(here.getByText("Your password is changed.")).toBeVisible();

  await expect(elsewhere.getByText("You have been signed out. Sign in to go on.")).toBeVisible();
  await signIn(elsewhere, person);
  await expect(elsewhere.getByText("Username and password do not belong together.")).toBeVisible();
  await signIn(elsewhere, { ...person, password: "another horse battery" });
  await expect(elsewhere).toHaveURL("/home");
});
