import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { Dialog } from "./dialog.tsx";

test("it opens on the way out: a key pressed too soon destroys nothing", async () => {
  const [onConfirm, onClose] = [vi.fn(), vi.fn()];
  const question = { title: "Delete?", text: "Gone for good.", confirm: "Delete", problem: null, isBusy: false };
  const { getByRole } = await render(<Dialog isOpen {...question} onConfirm={onConfirm} onClose={onClose} />);
  await expect.element(getByRole("button", { name: "Cancel" })).toHaveFocus();
  await userEvent.keyboard("{Enter}");
  expect(onClose).toHaveBeenCalled();
  expect(onConfirm).not.toHaveBeenCalled();
});
