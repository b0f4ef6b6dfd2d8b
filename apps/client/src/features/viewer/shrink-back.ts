import type { RegisteredRouter } from "@tanstack/react-router";
import { growFrom } from "./grow-from.ts";
import { wantsMotion } from "./photo-link.ts";

/** Returns the link with the picture of a photo that is on the screen, where there is one. */
function tileOnScreen(pathname: string): Element | undefined {
  const isOnScreen = (link: Element) => {
    const { top, bottom } = link.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  };
  return [...document.querySelectorAll(`#main a[href="${CSS.escape(pathname)}"]:has(img)`)].find(isOnScreen);
}

/**
 * Lets a photo shrink into its tile on the way back to its list, by whatever leads there: a button, a key, a swipe or the
 * browser. Where its tile is not on the screen it fades. A gesture that the browser animates by itself stays that.
 */
export function shrinkBack(router: RegisteredRouter): void {
  let isAnimated = false;
  addEventListener("popstate", ({ hasUAVisualTransition }) => (isAnimated = hasUAVisualTransition), { capture: true });
  router.history.subscribe(({ action, location }) => {
    const isWayBack = action.type === "BACK" && router.state.resolvedLocation?.state.list && !location.state.list;
    if (isWayBack && !isAnimated && wantsMotion()) router.shouldViewTransition = true;
  });
  router.subscribe("onRendered", ({ fromLocation, toLocation }) => {
    if (!fromLocation?.state.list || toLocation.state.list) return;
    const tile = tileOnScreen(fromLocation.pathname);
    if (tile) growFrom(tile);
  });
}
