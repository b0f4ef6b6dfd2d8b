import { useState } from "react";
import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { InterestsField } from "./interests-field.tsx";

function Form() {
  const [interests, setInterests] = useState(["tea"]);
  return (
    <>
      <InterestsField interests={interests} onChange={setInterests} />
      <output>{interests.join("|")}</output>
      <button type="button">Elsewhere</button>
    </>
  );
}

test("Enter, a comma and leaving the field each end an interest; one twice is one", async () => {
  const screen = await render(<Form />);
  const field = screen.getByLabelText("Interests");
  const list = screen.getByRole("status");
  await userEvent.type(field, "cats{Enter}dunes,tea,");
  await expect.element(list).toHaveTextContent("tea|cats|dunes");
  await userEvent.type(field, "film");
  await screen.getByRole("button", { name: "Elsewhere" }).click();
  await expect.element(list).toHaveTextContent("tea|cats|dunes|film");
});

test("commas end interests also where no key tells of them, and Enter ends none while an input method asks for it", async () => {
  const screen = await render(<Form />);
  const field = screen.getByLabelText("Interests");
  const list = screen.getByRole("status");
  await userEvent.fill(field, "cats, dunes,fi");
  await expect.element(list).toHaveTextContent("tea|cats|dunes");
  await expect.element(field).toHaveValue("fi");
  const press = { key: "Enter", bubbles: true, cancelable: true };
  const isTaken = (init: KeyboardEventInit) => !field.element().dispatchEvent(new KeyboardEvent("keydown", init));
  expect(isTaken({ ...press, isComposing: true })).toBe(false);
  await expect.element(field).toHaveValue("fi");
  expect(isTaken(press)).toBe(true);
  await expect.element(list).toHaveTextContent("tea|cats|dunes|fi");
});

test("a press on its cross or Backspace in the empty field takes one away", async () => {
  const screen = await render(<Form />);
  const list = screen.getByRole("status");
  await userEvent.type(screen.getByLabelText("Interests"), "cats,dunes,");
  await screen.getByRole("button", { name: "Remove tea" }).click();
  await expect.element(list).toHaveTextContent("cats|dunes");
  await userEvent.type(screen.getByLabelText("Interests"), "{Backspace}");
  await expect.element(list).toHaveTextContent("cats");
});
