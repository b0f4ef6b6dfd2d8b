import { type ReactNode, useRef } from "react";
import { afterEach, expect, test } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import "../styles/index.css";
import { Dock } from "./dock.tsx";
import { Toaster } from "./toaster.tsx";
import { dismissToast, showToast, toasts } from "./toasts.ts";
import { useReservedHeight } from "./use-reserved-height.ts";

function Bar() {
  const bar = useRef<HTMLDivElement>(null);
  useReservedHeight("--bar", bar);
  return <div ref={bar} className="fixed inset-x-0 bottom-0 z-30 h-16 bg-canvas lg:hidden" />;
}

const Screen = ({ children }: { children: ReactNode }) => (
  <>
    <Bar />
    <div className="lg:grid lg:grid-cols-[15rem_minmax(0,37.5rem)_15rem] lg:justify-center">
      <nav className="max-lg:hidden" />
      <main id="main" className="flex min-h-(--free) flex-col">
        {children}
      </main>
    </div>
    <Dock>
      <Toaster />
    </Dock>
  </>
);

const Save = ({ at }: { at: number | "auto" }) => (
  <button type="submit" className="min-h-12" style={{ marginTop: at }}>
    Save
  </button>
);

/** Whether a tap anywhere on an element reaches it. */
function isFree(element: Element): boolean {
  const { top, bottom, left, right } = element.getBoundingClientRect();
  const ys = [top + 1, (top + bottom) / 2, bottom - 1];
  const xs = [left + 1, (left + right) / 2, right - 1];
  return ys.every((y) => xs.every((x) => document.elementFromPoint(x, y) === element));
}

const say = () => {
  showToast({ tone: "error", text: "First line of what is said" });
  showToast({ tone: "info", text: "Second line of what is said" });
};

afterEach(async () => {
  for (const { id } of toasts.read()) dismissToast(id);
  scrollTo({ top: 0 });
  await page.viewport(390, 844);
});

/** Scrolls so that an element's end is some pixels above the lower edge of what is free. */
function bringToEdge(element: Element): void {
  const barPx = document.querySelector(".h-16")?.clientHeight ?? 0;
  scrollBy({ top: element.getBoundingClientRect().bottom - (innerHeight - barPx - 8) });
}

const screens: [string, ReactNode, boolean][] = [
  ["at the end of a form that was scrolled to", <Save key="s" at={1_500} />, true],
  ["at the bottom of a screen that fits", <Save key="s" at="auto" />, false],
  ["wherever it is sent from", [<Save key="s" at={1_500} />, <p key="p" className="mt-200 shrink-0" />], true],
];

for (const [width, height] of [
  [390, 844],
  [1280, 900],
  [1024, 700],
] as const)
  test.each(screens)(`what is said does not lie over the button %s, at ${width} px`, async (_, content, isScrolled) => {
    await page.viewport(width, height);
    const { getByRole, getByText } = await render(<Screen>{content}</Screen>);
    const save = getByRole("button", { name: "Save" });
    await expect.poll(() => document.documentElement.style.getPropertyValue("--bar")).not.toBe("");
    if (isScrolled) bringToEdge(save.element());
    await expect.poll(() => isFree(save.element())).toBe(true);
    say();
    await expect.element(getByText("Second line")).toBeVisible();
    await expect.poll(() => isFree(save.element())).toBe(true);
  });

test("what has the focus is brought out from under what comes", async () => {
  const { getByRole, getByText } = await render(
    <Screen>
      <button type="button" className="min-h-12" style={{ marginTop: 720 }}>
        Heart
      </button>
      <p className="mt-400 shrink-0" />
    </Screen>,
  );
  getByRole("button", { name: "Heart" }).element().focus({ preventScroll: true });
  say();
  await expect.element(getByText("Second line")).toBeVisible();
  await expect.poll(() => isFree(getByRole("button", { name: "Heart" }).element())).toBe(true);
});
