import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Link,
  Outlet,
  RouterProvider,
} from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { useFocusOnNavigation } from "./use-focus-on-navigation.ts";

function Root() {
  useFocusOnNavigation("main");
  return (
    <>
      <Link to="/">Start</Link>
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
    </>
  );
}

/** A list with two links to each of its entries, which is there a moment after its screen, and is drawn anew when the connection is back. */
function List() {
  const [drawn, setDrawn] = useState(0);
  useEffect(() => {
    const frame = requestAnimationFrame(() => setDrawn(1));
    const drawAnew = () => setDrawn((times) => times + 1);
    addEventListener("online", drawAnew);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener("online", drawAnew);
    };
  }, []);
  if (drawn === 0) return null;
  return (
    <ul key={drawn}>
      {["a", "b", "a"].map((name, row) => (
        <li key={row.toString()} style={{ height: 300 }}>
          <Link to={`/${name}` as never}>{`Row ${row}`}</Link>
        </li>
      ))}
    </ul>
  );
}

const root = createRootRoute({ component: Root });
const list = createRoute({ getParentRoute: () => root, path: "/", component: List });
const entry = createRoute({ getParentRoute: () => root, path: "/$name", component: () => <p>An entry</p> });

async function open() {
  const history = createMemoryHistory({ initialEntries: ["/"] });
  const router = createRouter({ routeTree: root.addChildren([list, entry]), history });
  // The app's own router is the one that the library's types know.
  const screen = await render(<RouterProvider router={router as never} />);
  return { ...screen, history };
}

test("back at a list, the focus is on the link by which it was left", async () => {
  const { getByRole, getByText, history } = await open();
  await getByRole("link", { name: "Row 2" }).click();
  await expect.element(getByText("An entry")).toBeVisible();
  await expect.element(getByRole("main")).toHaveFocus();
  history.back();
  await expect.element(getByRole("link", { name: "Row 2" })).toHaveFocus();
});

test("it stays there when the list is drawn anew, until somebody acts", async () => {
  const { getByRole, getByText, history } = await open();
  await getByRole("link", { name: "Row 2" }).click();
  await expect.element(getByText("An entry")).toBeVisible();
  history.back();
  await expect.element(getByRole("link", { name: "Row 2" })).toHaveFocus();
  dispatchEvent(new Event("online"));
  await expect.element(getByRole("link", { name: "Row 2" })).toHaveFocus();
  await userEvent.keyboard("{Tab}");
  dispatchEvent(new Event("online"));
  await expect.element(getByRole("link", { name: "Row 2" })).toBeVisible();
  expect(document.activeElement).toBe(document.body);
});

test("anew at the same list, and away from it by other ways, it is on the content", async () => {
  const { getByRole, getByText, history } = await open();
  await getByRole("link", { name: "Row 1" }).click();
  await expect.element(getByText("An entry")).toBeVisible();
  await getByRole("link", { name: "Start" }).click();
  await expect.element(getByRole("link", { name: "Row 1" })).toBeVisible();
  await expect.element(getByRole("main")).toHaveFocus();
  await userEvent.keyboard("{Tab}");
  history.back();
  await expect.element(getByText("An entry")).toBeVisible();
  await expect.element(getByRole("main")).toHaveFocus();
});
