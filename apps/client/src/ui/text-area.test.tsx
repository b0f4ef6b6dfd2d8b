import { expect, test } from "vitest";
import { render } from "vitest-browser-react";
import { TextArea } from "./text-area.tsx";

const family = "👨‍👩‍👧";

test("near the end it tells how much is left, as a person counts, and how much is too much", async () => {
  const at = (value: string) => <TextArea label="Caption" limit={70} value={value} onChange={() => undefined} />;
  const { rerender, getByRole } = await render(at("Nine char"));
  await expect.element(getByRole("status")).not.toBeInTheDocument();
  await rerender(at(family.repeat(69)));
  await expect.element(getByRole("status")).toHaveTextContent("1 character left");
  await rerender(at(family.repeat(72)));
  await expect.element(getByRole("textbox")).toHaveAccessibleDescription("Shorten it by 2 characters.");
  await expect.element(getByRole("textbox")).toHaveAttribute("aria-invalid", "true");
});
