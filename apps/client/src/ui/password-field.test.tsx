import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { PasswordField } from "./password-field.tsx";

test("what was typed is shown and hidden again, in its place, and the form is not sent by it", async () => {
  const submit = vi.fn();
  const screen = await render(
    <form onSubmit={submit}>
      <PasswordField label="Password" name="password" />
    </form>,
  );
  const field = screen.getByLabelText("Password", { exact: true });
  await userEvent.type(field, "sesame");
  await expect.element(field).toHaveAttribute("type", "password");
  await screen.getByRole("button", { name: "Show password" }).click();
  await expect.element(field).toHaveAttribute("type", "text");
  await expect.element(field).toHaveValue("sesame");
  await screen.getByRole("button", { name: "Hide password" }).click();
  await expect.element(field).toHaveAttribute("type", "password");
  expect(submit).not.toHaveBeenCalled();
});
