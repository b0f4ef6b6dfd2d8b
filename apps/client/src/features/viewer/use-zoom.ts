import { useLayoutEffect, useRef, useState } from "react";
import { bounded, fitted, type Point, type Size, tappedScale, type View, whole, zoomAbout } from "./zoom.ts";

/** How much larger or smaller a step of the keyboard makes a picture: four of them are all there is. */
const step = 1.5;

/** The share of the stage by which a step of the keyboard moves what is enlarged. */
const panShare = 0.25;

const middle: Point = { x: 0, y: 0 };

/** How a picture lies on its stage, and ways to change it. */
export type Zoom = ReturnType<typeof useZoom>;

/**
 * Enlarges the picture of a photo on its stage and moves it there, within bounds. What follows a finger is written into
 * the stage's `--view`, a CSS transform, without drawing anything anew.
 */
export function useZoom(photoId: string, picture: Size | undefined) {
  const stage = useRef<HTMLDivElement>(null);
  const view = useRef(whole);
  const [isEnlarged, setEnlarged] = useState(false);
  const show = (next: View) => {
    const { current } = stage;
    if (!current || !picture) return;
    const room = { width: current.clientWidth, height: current.clientHeight };
    view.current = bounded(next, fitted(picture, room), room);
    const { scale, x, y } = view.current;
    current.style.setProperty("--view", `translate(${x}px, ${y}px) scale(${scale})`);
    setEnlarged(scale > 1);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: another photo is seen as a whole
  useLayoutEffect(() => show(whole), [photoId]);
  return {
    stage,
    isEnlarged,
    view: (): View => view.current,
    show,
    toScale: (scale: number, about: Point = middle) => show(zoomAbout(view.current, scale, about)),
    enlarge: () => show(zoomAbout(view.current, view.current.scale * step, middle)),
    reduce: () => show(zoomAbout(view.current, view.current.scale / step, middle)),
    /** Shows more of a side, across (1 to the right) and down; returns false where all is seen anyway. */
    pan(across: -1 | 0 | 1, down: -1 | 0 | 1): boolean {
      const { scale, x, y } = view.current;
      const { clientWidth = 0, clientHeight = 0 } = stage.current ?? {};
      if (scale > 1) show({ scale, x: x - across * panShare * clientWidth, y: y - down * panShare * clientHeight });
      return scale > 1;
    },
    toggle: (about: Point) => show(zoomAbout(view.current, view.current.scale > 1 ? 1 : tappedScale, about)),
  };
}
