import { useEffect, useRef } from "react";
import { inBackground } from "../ui/in-background.ts";

/** Typing rests this long before it is kept: a word or two would be lost with a page that crashes. */
const pauseMs = 400;

/**
 * Keeps a value on the device a moment after each change of it, and at once when its screen or the page is left. The
 * value it begins with is there already. `keep` is that of the latest render. Returns a way to keep it now, and one to
 * keep nothing more.
 */
export function useKeeping<T>(value: T, keep: (value: T) => Promise<void>): { now: () => void; stop: () => void } {
  const kept = useRef(value);
  const latest = useRef({ value, keep });
  latest.current = { value, keep };
  const isOver = useRef(false);
  const { current: save } = useRef(() => {
    const { value: next, keep: write } = latest.current;
    if (isOver.current || next === kept.current) return;
    kept.current = next;
    inBackground(write(next));
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: every change of the value begins the pause anew
  useEffect(() => {
    const timer = setTimeout(save, pauseMs);
    return () => clearTimeout(timer);
  }, [value, save]);
  useEffect(() => {
    addEventListener("pagehide", save);
    document.addEventListener("visibilitychange", save);
    return () => {
      removeEventListener("pagehide", save);
      document.removeEventListener("visibilitychange", save);
      save();
    };
  }, [save]);
  const stop = () => {
    isOver.current = true;
  };
  return { now: save, stop };
}
