import { createRootRoute, createRouter, RouterContextProvider } from "@tanstack/react-router";
import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import "../styles/index.css";
import { VirtualList } from "./virtual-list.tsx";

const rows = (count: number, first = 0) => Array.from({ length: count }, (_, index) => `Row ${first + index}`);

const router = createRouter({ routeTree: createRootRoute() });

interface ListProps {
  name: string;
  items: string[];
  hasMore?: boolean;
  /** How high each row is, whatever the list believes. */
  heightPx?: number;
}

const List = ({ name, items, hasMore = false, heightPx = 64 }: ListProps) => (
  <RouterContextProvider router={router}>
    <VirtualList {...{ name, items, hasMore }} label={name} keyOf={(item) => item} rowPx={64}>
      {(item) => (
        <button type="button" style={{ display: "block", height: heightPx }}>
          {item}
        </button>
      )}
    </VirtualList>
  </RouterContextProvider>
);

/** The rows in the page: what is in each, which it says it is, of how many, and where it is from the list's beginning. */
function inPage(list: Element) {
  const { top } = list.getBoundingClientRect();
  return [...list.querySelectorAll("li")].map((row) => ({
    text: row.textContent,
    place: `${row.ariaPosInSet} of ${row.ariaSetSize}`,
    top: row.getBoundingClientRect().top - top,
  }));
}

test("a few rows are in the page, and each says which of how many it is", async () => {
  const { rerender, getByRole } = await render(<List name="Places" items={rows(400)} hasMore />);
  const list = getByRole("list").element();
  expect(inPage(list)[0]).toEqual({ text: "Row 0", place: "1 of -1", top: 0 });
  expect(inPage(list).length).toBeLessThan(30);
  scrollTo({ top: 100 * 64 });
  await expect.element(getByRole("button", { name: "Row 105" })).toBeVisible();
  expect(inPage(list).length).toBeLessThan(40);
  await rerender(<List name="Places" items={rows(400)} />);
  expect(inPage(list)).toContainEqual({ text: "Row 105", place: "106 of 400", top: 105 * 64 });
});

test("rows are as high as they are, and when one comes back, the list is as long as it was", async () => {
  const { unmount, getByRole } = await render(<List name="High" items={rows(60)} heightPx={100} />);
  const list = () => getByRole("list").element();
  while (!inPage(list()).some(({ text }) => text === "Row 59")) {
    scrollBy({ top: innerHeight / 2 });
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  await expect.poll(() => list().clientHeight).toBe(60 * 100);
  expect(inPage(list()).at(-1)?.top).toBe(59 * 100);
  await unmount();
  await render(<List name="High" items={rows(60)} heightPx={100} />);
  expect(list().clientHeight).toBe(60 * 100);
});

test("a row in focus stays in the page with its neighbours, also when others come before it", async () => {
  const { rerender, getByRole } = await render(<List name="Focus" items={rows(400)} />);
  const button = (text: string) => getByRole("button", { name: text, exact: true });
  scrollTo({ top: 0 });
  await button("Row 2").click();
  scrollTo({ top: 300 * 64 });
  await expect.element(button("Row 302")).toBeVisible();
  await expect.element(button("Row 2")).toHaveFocus();
  await rerender(<List name="Focus" items={["New", ...rows(400)]} />);
  await expect.element(button("Row 2")).toHaveFocus();
  await userEvent.tab();
  await expect.element(button("Row 3")).toHaveFocus();
  for (let row = 4; row < 40; row += 1) {
    await userEvent.tab();
    await expect.element(button(`Row ${row}`)).toHaveFocus();
  }
  await userEvent.tab({ shift: true });
  await expect.element(button("Row 38")).toHaveFocus();
});
