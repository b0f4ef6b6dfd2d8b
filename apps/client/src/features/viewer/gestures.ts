import type { Handler } from "@use-gesture/vanilla";
import { isRightToLeft } from "../../ui/is-right-to-left.ts";
import { swiped } from "./swipe.ts";
import type { Zoom } from "./use-zoom.ts";
import { type Point, zoomAbout } from "./zoom.ts";

/** What becomes of a photo that is tapped, or pulled away. */
export interface GestureActs {
  /** Goes to the photo after this one (1) or before it (-1). */
  move: (by: 1 | -1) => void;
  pullDown: () => void;
  pushUp: () => void;
  tap: () => void;
}

/** The stage as it is right now. */
export interface Stage {
  element: HTMLElement;
  zoom: Zoom;
  acts: GestureActs;
}

type DragState = Parameters<Handler<"drag">>[0];

/** Where a finger pulls a photo to: along one axis, or about the stage where it is enlarged. */
type Way = "x" | "y" | "within";

/** A point of the screen, from the middle of an element. */
export function pointOn(element: Element, [x, y]: readonly [number, number]): Point {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: x - left - width / 2, y: y - top - height / 2 };
}

/** Follows two fingers, or the wheel: what lies under them stays there. */
export function pinch({ element, zoom }: Stage, { origin, offset: [scale], first, last, memo }: PinchState): Point {
  const at = pointOn(element, origin);
  const before: Point = first ? at : memo;
  const { x, y } = zoomAbout(zoom.view(), scale, before);
  zoom.show({ scale, x: x + at.x - before.x, y: y + at.y - before.y });
  hold(element, !last);
  return at;
}

type PinchState = Parameters<Handler<"pinch">>[0];

/** Follows one finger, or the mouse; returns which way it went first, for the next time. */
export function pull(stage: Stage, state: DragState): Way {
  const { element, zoom } = stage;
  const { delta, movement, last, pinching, cancel } = state;
  const way: Way = state.memo ?? wayOf(state, zoom.isEnlarged);
  if (pinching) {
    cancel();
    follow(element, 0, 0);
    return way;
  }
  hold(element, !last);
  if (way === "within") {
    const { scale, x, y } = zoom.view();
    zoom.show({ scale, x: x + delta[0], y: y + delta[1] });
  } else {
    follow(element, way === "x" && !last ? movement[0] : 0, way === "y" && !last ? movement[1] : 0);
    if (last) letGo(stage, way, state);
  }
  return way;
}

function wayOf({ movement: [x, y], event }: DragState, isEnlarged: boolean): Way {
  if (isEnlarged) return "within";
  const isMouse = event instanceof PointerEvent && event.pointerType === "mouse";
  return isMouse || Math.abs(x) > Math.abs(y) ? "x" : "y"; // a mouse has a wheel, and buttons, for the rest
}

function letGo({ element, acts }: Stage, way: "x" | "y", { movement: [x, y], velocity: [vx, vy] }: DragState): void {
  if (way === "x") {
    const to = swiped(x, vx, element.clientWidth);
    if (to !== 0) acts.move((to === 1) === isRightToLeft() ? 1 : -1);
    return;
  }
  const to = swiped(y, vy, element.clientHeight);
  if (to === 1) acts.pullDown();
  if (to === -1) acts.pushUp();
}

/** While a photo is held, it follows the finger and not the curve of a transition. */
const hold = (element: HTMLElement, isHeld: boolean): boolean => element.toggleAttribute("data-held", isHeld);

/** Moves the photos by so many pixels from their places (slide.tsx). */
function follow({ style }: HTMLElement, x: number, y: number): void {
  style.setProperty("--drag", `${x}px`);
  style.setProperty("--sink", `${y}px`);
}
