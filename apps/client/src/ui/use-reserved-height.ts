import { type RefObject, useLayoutEffect } from "react";

/** What a screen keeps free at its lower edge: the navigation, and what passes by above it. */
type Reserved = "--bar" | "--dock";

/** What somebody is about to press: what has the focus, and the button that sends a form. */
const neededNext = "#main :is(a, button, input, textarea):focus, #main [type=submit]";

const isAtEnd = (): boolean => scrollY + innerHeight >= document.documentElement.scrollHeight - 1;

/** Whether the strip of the screen that was taken lies over what somebody is about to press. */
function covers(bar: Element): boolean {
  const { top, bottom, left, right } = bar.getBoundingClientRect();
  return [...document.querySelectorAll(neededNext)].some((control) => {
    const box = control.getBoundingClientRect();
    return box.bottom > top && box.top < bottom && box.right > left && box.left < right;
  });
}

/**
 * Keeps as much of every screen's lower edge free as an element takes that lies over it (base.css), so that whatever it
 * would cover can be scrolled to above it. When it grows over a control that is needed next, or over the end of a page
 * that was in sight, the page moves up by as much.
 */
export function useReservedHeight(name: Reserved, element: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return;
    const { style } = document.documentElement;
    let heightPx: number | undefined;
    const observer = new ResizeObserver(() => {
      const grownPx = current.offsetHeight - (heightPx ?? current.offsetHeight);
      const wasAtEnd = isAtEnd();
      heightPx = current.offsetHeight;
      style.setProperty(name, `${heightPx}px`);
      if (grownPx > 0 && (wasAtEnd || covers(current))) scrollBy({ top: grownPx });
    });
    observer.observe(current);
    return () => {
      observer.disconnect();
      style.removeProperty(name);
    };
  }, [name, element]);
}
