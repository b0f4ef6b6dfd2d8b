import { QuickPhotosError } from "@quick-photos/client-sdk";
import { useRef } from "react";
import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { TextField } from "./text-field.tsx";
import { useFormErrors } from "./use-form-errors.ts";

const shown = ["username", "password"];

function Form({ error }: { error: unknown }) {
  const form = useRef<HTMLFormElement>(null);
  const { fields, form: problem, changed } = useFormErrors(form, error, shown);
  return (
    <form ref={form}>
      {problem ? <p role="alert">{problem}</p> : null}
      {shown.map((name) => (
        <TextField key={name} label={name} error={fields[name]} onChange={() => changed(name)} />
      ))}
    </form>
  );
}

const taken = () => new QuickPhotosError({ code: "CONFLICT", reason: "USERNAME_TAKEN" });

test("what the server said of a field goes when another value is typed, and comes with the next answer", async () => {
  const { rerender, getByLabelText, getByText } = await render(<Form error={taken()} />);
  await expect.element(getByLabelText("username")).toHaveFocus();
  await expect.element(getByText(/is taken/)).toBeVisible();
  await userEvent.type(getByLabelText("password"), "a");
  await expect.element(getByText(/is taken/)).toBeVisible();
  await userEvent.type(getByLabelText("username"), "a");
  await expect.element(getByText(/is taken/)).not.toBeInTheDocument();
  await expect.element(getByLabelText("username")).not.toHaveAttribute("aria-invalid");
  await rerender(<Form error={taken()} />);
  await expect.element(getByText(/is taken/)).toBeVisible();
});

test("what it said of all of the form goes with the first change", async () => {
  const error = new QuickPhotosError({ code: "UNAUTHORIZED", reason: "CREDENTIALS_WRONG" });
  const { getByLabelText, getByRole } = await render(<Form error={error} />);
  await expect.element(getByRole("alert")).toBeVisible();
  await userEvent.type(getByLabelText("password"), "a");
  await expect.element(getByRole("alert")).not.toBeInTheDocument();
});
