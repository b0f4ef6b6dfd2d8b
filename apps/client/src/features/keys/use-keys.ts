import { useLayoutEffect, useRef } from "react";
import { actOf, type KeyAct, type KeyPlace } from "./key-map.ts";
import { singleKeys } from "./single-keys.ts";

/** Where keys write or choose, and do not act. */
const writing = "input, textarea, select, [contenteditable]";

/** What lies above the screen with keys of its own: a question, or a menu. */
const above = "dialog:modal, :popover-open:has([role=menu])";

/** Whether a key is meant for something else: a field, what lies above the screen, or whoever wants none to act. */
function isTaken({ target, key, defaultPrevented, isComposing }: KeyboardEvent): boolean {
  if (defaultPrevented || isComposing || (key.length === 1 && !singleKeys.read())) return true;
  const isWriting = target instanceof Element && target.closest(writing) !== null;
  return isWriting || document.querySelector(above) !== null;
}

/**
 * Does what the keys of a place are for, as long as it is on screen; each of them has to be given. One that returns false
 * has done nothing, and leaves the key to the place that comes after.
 */
export function useKeys<Place extends KeyPlace>(place: Place, acts: Record<KeyAct<Place>, () => unknown>): void {
  const current = useRef(acts);
  current.current = acts;
  // With the layout: whoever sees the place may press a key.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      const act = actOf(place, event);
      if (act === undefined || isTaken(event)) return;
      if (current.current[act]() !== false) event.preventDefault();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [place]);
}
