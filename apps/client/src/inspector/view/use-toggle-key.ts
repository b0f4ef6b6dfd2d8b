import { useEffect } from "react";

const fields = "input, textarea, select, [contenteditable]";

const isTyping = (target: EventTarget | null): boolean => target instanceof Element && target.closest(fields) !== null;

/** Calls back when `i` is pressed by itself, and not into a field. */
export function useToggleKey(toggle: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { key, target, altKey, ctrlKey, metaKey, shiftKey, repeat } = event;
      if (key !== "i" || altKey || ctrlKey || metaKey || shiftKey || repeat || isTyping(target)) return;
      event.preventDefault();
      toggle();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [toggle]);
}
