import { useLayoutEffect, useRef } from "react";
import { type KeyAct, type KeyPlace, keyMap } from "./key-map.ts";

/** What keys write into, or choose with, rather than act by. */
const writing = "input, textarea, select, [contenteditable]";

/** Whether a key that was pressed is meant for somebody else: a field, a question above the screen, the browser. */
function isTaken({ target, defaultPrevented, isComposing, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  if (defaultPrevented || isComposing || ctrlKey || altKey || metaKey) return true;
  return (
    (target instanceof Element && target.closest(writing) !== null) || document.querySelector("dialog:modal") !== null
  );
}

/** Which way the arrows of a place lead where lines begin at the right: the other one. */
const mirrored: Record<string, string> = { ArrowLeft: "ArrowRight", ArrowRight: "ArrowLeft" };

/** Returns a key as it would be where lines begin at the left. */
const keyOf = ({ key }: KeyboardEvent): string =>
  document.documentElement.dir === "rtl" ? (mirrored[key] ?? key) : key;

/** Does what the keys of a place are for, as long as it is on screen; each of them has to be given. */
export function useKeys<Place extends KeyPlace>(place: Place, acts: Record<KeyAct<Place>, () => void>): void {
  const current = useRef(acts);
  current.current = acts;
  useLayoutEffect(() => {
    const keys = Object.entries(keyMap[place]) as [KeyAct<Place>, readonly string[]][];
    const press = (event: KeyboardEvent) => {
      const found = keys.find(([, those]) => those.includes(keyOf(event)));
      if (!found || isTaken(event)) return;
      event.preventDefault();
      current.current[found[0]]();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [place]);
}
