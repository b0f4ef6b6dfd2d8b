import { type KeyboardEvent, useState } from "react";

/** Returns the place that a key leads to from another in a list of so many; undefined for keys that lead nowhere. */
function placeAfter(key: string, at: number, count: number): number | undefined {
  const places: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: count - 1 };
  const place = places[key];
  return place === undefined ? undefined : Math.min(count - 1, Math.max(0, place));
}

/**
 * Lets a list be one stop of the Tab key, and the arrows, Home and End lead through its rows. Rows bear `data-row`; the
 * stop is the row that had the focus last, else the one that is chosen, else the first.
 */
export function useRoving(keys: readonly string[], chosen: string | undefined) {
  const [focused, setFocused] = useState<string>();
  const stop = [focused, chosen].find((key) => key !== undefined && keys.includes(key)) ?? keys[0];
  return {
    tabIndexOf: (key: string) => (key === stop ? 0 : -1),
    onFocusRow: setFocused,
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      const rows = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-row]")];
      const at = event.target instanceof HTMLElement ? rows.indexOf(event.target) : -1;
      const place = at < 0 ? undefined : placeAfter(event.key, at, rows.length);
      if (place === undefined) return;
      event.preventDefault();
      rows[place]?.focus();
    },
  };
}
