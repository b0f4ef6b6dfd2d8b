import { type PointerEvent, useEffect, useRef } from "react";

/** How long a mouse stays before it rests, and is away before it has left: it may pass by, and cross a gap. */
const momentMs = 180;

interface RestOptions {
  onRest: () => void;
  onLeave: () => void;
}

/** Tells when a mouse rests on an element or on what is in it, and when it has left; fingers and pens do neither. */
export function useRest({ onRest, onLeave }: RestOptions) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isResting = useRef(false);
  const soon = (rests: boolean, act: () => void) => (event: PointerEvent) => {
    if (event.pointerType !== "mouse") return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      if (isResting.current === rests) return;
      isResting.current = rests;
      act();
    }, momentMs);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    handlers: { onPointerEnter: soon(true, onRest), onPointerLeave: soon(false, onLeave) },
    isResting: () => isResting.current,
  };
}
