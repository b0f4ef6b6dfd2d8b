import type { FormEvent } from "react";
import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { Button } from "./button.tsx";

test("a button that is busy is pressed by no key, also not from a field of its form, and keeps the focus", async () => {
  const submit = vi.fn((event: FormEvent) => event.preventDefault());
  const form = (isBusy: boolean) => (
    <form onSubmit={submit}>
      <input aria-label="Name" />
      <Button type="submit" busy={isBusy}>
        Save
      </Button>
    </form>
  );
  const screen = await render(form(false));
  const button = screen.getByRole("button");
  const press = async () => {
    await userEvent.type(screen.getByLabelText("Name"), "{Enter}");
    await userEvent.tab();
    await userEvent.keyboard("{Enter} ");
  };
  await press();
  expect(submit).toHaveBeenCalledTimes(3);
  await screen.rerender(form(true));
  await press();
  expect(submit).toHaveBeenCalledTimes(3);
  await expect.element(button).toHaveFocus();
});
