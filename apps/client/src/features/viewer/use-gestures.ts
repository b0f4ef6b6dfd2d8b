import { createGesture, dragAction, pinchAction } from "@use-gesture/vanilla";
import { useEffect, useRef } from "react";
import { createTaps } from "../../ui/create-taps.ts";
import { type GestureActs, pinch, pointOn, pull, type Stage } from "./gestures.ts";
import type { Zoom } from "./use-zoom.ts";
import { mostScale } from "./zoom.ts";

const bind = createGesture([dragAction, pinchAction]);

/**
 * Fingers and mouse on the stage: two fingers and the wheel enlarge about where they are, one moves what is enlarged or
 * pulls the photo away, two quick taps enlarge or show all of it again.
 */
export function useGestures(zoom: Zoom, acts: GestureActs): void {
  const current = useRef({ zoom, acts });
  current.current = { zoom, acts };
  const { stage } = zoom;
  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    const now = (): Stage => ({ element, ...current.current });
    const taps = createTaps<[number, number]>({
      once: () => now().acts.tap(),
      twice: (at) => now().zoom.toggle(pointOn(element, at)),
    });
    const gestures = bind(
      element,
      {
        onDrag: (state) => (state.tap ? taps.tap(state.xy) : pull(now(), state)),
        onPinch: (state) => pinch(now(), state),
      },
      {
        drag: { filterTaps: true, pointer: { keys: false } },
        // Without a key held, the wheel enlarges too: there is nothing to scroll here.
        pinch: { from: () => [now().zoom.view().scale, 0], scaleBounds: { min: 1, max: mostScale }, modifierKey: null },
      },
    );
    return () => {
      taps.forget();
      gestures.destroy();
    };
  }, [stage]);
}
