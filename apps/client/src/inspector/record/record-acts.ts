import { controlOf, nameOf } from "./name-of.ts";
import type { Recorder } from "./recorder.ts";

/** The room's own elements: what is done to the inspector is no part of what it shows. */
const own = ".inspector";

/** Pixels that a page moves before it counts as scrolled: less follows from a screen that settles. */
const scrolledPx = 50;

const scrollKeys = new Set(["ArrowDown", "ArrowUp", "PageDown", "PageUp", "Home", "End", " "]);

const isOwn = (target: EventTarget | null): boolean => target instanceof Element && target.closest(own) !== null;

/**
 * Reports taps, whatever made them: browsers make a click of a key pressed on a control, and of a form sent from one of
 * its fields. Typing and scrolling are acts once something follows from them.
 */
export function recordActs(recorder: Recorder): void {
  document.addEventListener(
    "click",
    ({ target }) => {
      const control = controlOf(target);
      // A label's click is followed by one on its field.
      if (!control || isOwn(target) || control instanceof HTMLLabelElement) return;
      if (control instanceof HTMLTextAreaElement || isTyped(control)) return;
      recorder.begin({ kind: "tapped", name: nameOf(control) });
    },
    true,
  );
  const typed = ({ target }: Event) => {
    const control = controlOf(target);
    if (control && !isOwn(target)) recorder.begin({ kind: "typed", name: nameOf(control) }, "waits");
  };
  document.addEventListener("input", typed, true);
  recordScrolling(recorder);
}

const isTyped = (control: Element): boolean =>
  control instanceof HTMLInputElement && !["button", "submit", "checkbox", "radio", "file"].includes(control.type);

function recordScrolling(recorder: Recorder): void {
  let from = scrollY;
  let isByHand = false;
  const begin = (event: Event) => {
    if (!(event instanceof KeyboardEvent) || scrollKeys.has(event.key)) isByHand = true;
  };
  for (const way of ["wheel", "touchmove", "keydown"]) addEventListener(way, begin, { capture: true, passive: true });
  addEventListener(
    "scroll",
    () => {
      if (!isByHand || Math.abs(scrollY - from) < scrolledPx) return;
      from = scrollY;
      isByHand = false;
      recorder.begin({ kind: "scrolled", name: location.pathname }, "waits");
    },
    { passive: true },
  );
}
