import { isRightToLeft } from "../../ui/is-right-to-left.ts";
import { useKeys } from "../keys/use-keys.ts";
import type { Zoom } from "./use-zoom.ts";

interface ViewerActs {
  zoom: Zoom;
  move: (by: 1 | -1) => void;
  like: () => void;
  close: () => void;
}

/** The keys of a photo on the whole screen: the arrows move what is enlarged, and else lead to the photos beside it. */
export function useViewerKeys({ zoom, move, like, close }: ViewerActs): void {
  const towardEnd = () => (isRightToLeft() ? -1 : 1); // the arrows come in reading order, a picture has none
  useKeys("enlarged", {
    left: () => zoom.pan(towardEnd() === 1 ? -1 : 1, 0),
    right: () => zoom.pan(towardEnd(), 0),
    up: () => zoom.pan(0, -1),
    down: () => zoom.pan(0, 1),
  });
  useKeys("photo", {
    next: () => move(1),
    previous: () => move(-1),
    enlarge: zoom.enlarge,
    reduce: zoom.reduce,
    like,
    close,
  });
}
