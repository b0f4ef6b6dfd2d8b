import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { NewPasswordField } from "./new-password-field.tsx";

test("once nobody types, it is said how hard what is long enough is to guess, and what to do about it", async () => {
  const screen = await render(
    <form>
      <input name="displayName" defaultValue="Aslaug Dahl" />
      <NewPasswordField label="Password" name="password" />
    </form>,
  );
  const field = screen.getByLabelText("Password", { exact: true });
  const told = screen.getByRole("status");
  await expect.element(told).toBeEmptyDOMElement();
  await userEvent.type(field, "aslaugdahl");
  await expect.element(told).toHaveTextContent("Easy to guess");
  await expect.element(field).toHaveAccessibleDescription("Add a word nobody would expect.");
  await userEvent.type(field, " teapot harbour");
  await expect.element(told).toHaveTextContent("Very hard to guess");
  await expect.element(field).toHaveAccessibleDescription("At least 8 characters");
  await field.fill("short");
  await expect.element(told).toBeEmptyDOMElement();
});
