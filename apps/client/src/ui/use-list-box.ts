import { type RefObject, useLayoutEffect, useState } from "react";

/**
 * Where on the page a list begins and how wide it is, in pixels: as wide as the screen before it is there, and measured
 * again when it or what is above it takes another size.
 */
export function useListBox(list: RefObject<HTMLElement | null>): { top: number; width: number } {
  const [box, setBox] = useState({ top: 0, width: innerWidth });
  useLayoutEffect(() => {
    const { current } = list;
    if (!current) return;
    const measure = () => {
      const { top, width } = current.getBoundingClientRect();
      const next = { top: top + scrollY, width };
      setBox((before) => (before.top === next.top && before.width === next.width ? before : next));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [list]);
  return box;
}
