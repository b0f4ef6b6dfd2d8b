import { type RefObject, useLayoutEffect, useState } from "react";

interface ListBox {
  /** Where on the page the list begins. */
  top: number;
  /** How wide the list is. */
  width: number;
  /** How high the screen is. */
  screen: number;
}

/**
 * The box of a list, in pixels: as wide as the screen before it is there, and measured when it or what is above it takes
 * another size. That is told once everything is laid out and before it is drawn; asked for sooner, it would be laid out
 * twice.
 */
export function useListBox(list: RefObject<HTMLElement | null>): ListBox {
  const [box, setBox] = useState(() => ({ top: 0, width: innerWidth, screen: innerHeight }));
  useLayoutEffect(() => {
    const { current } = list;
    if (!current) return;
    const observer = new ResizeObserver(() => {
      const { top, width } = current.getBoundingClientRect();
      const next = { top: top + scrollY, width, screen: innerHeight };
      const isSame = (before: ListBox) =>
        before.top === next.top && before.width === next.width && before.screen === next.screen;
      setBox((before) => (isSame(before) ? before : next));
    });
    observer.observe(current);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [list]);
  return box;
}
