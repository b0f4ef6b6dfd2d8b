import { type RouterEvents, useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { followPresses, keepLeftLink, leftLink } from "./left-links.ts";

/** What ends the wait for a link: whoever acts is somewhere already. */
const acts = ["keydown", "pointerdown"] as const;

/**
 * Keeps the focus on the link by which a screen was left, from when it is there again until somebody acts: a list may
 * draw its rows anew, or show them later than they are in the page. What else has the focus keeps it. Returns how to stop.
 */
function focusOnceThere(content: HTMLElement, entry: string): () => void {
  const look = () => {
    const { activeElement } = document;
    if (activeElement !== content && activeElement !== document.body) return;
    leftLink(entry)?.focus({ preventScroll: true });
  };
  const observer = new MutationObserver(look);
  const stop = () => {
    observer.disconnect();
    for (const act of acts) removeEventListener(act, stop, { capture: true });
  };
  for (const act of acts) addEventListener(act, stop, { capture: true });
  observer.observe(content, { childList: true, subtree: true, attributeFilter: ["style"] });
  look();
  return stop;
}

/** Whether a change leads to another screen: that of a photo is two, its page and the photo on the whole screen. */
const isOtherScreen = ({ pathChanged, fromLocation, toLocation }: Omit<RouterEvents["onRendered"], "type">): boolean =>
  pathChanged || (fromLocation?.state.list === undefined) !== (toLocation.state.list === undefined);

/** Where a screen's content begins: what takes the whole screen, if something does. */
const contentOf = (id: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`#${id} [aria-modal]`) ?? document.getElementById(id);

/**
 * Moves focus when the screen changes, as the browser does between pages: to the content, where keyboard and screen
 * reader start, or back at a screen to the link by which it was left, so that nobody has to find their place in a list
 * again. A screen that has put it on something of its own keeps it.
 */
export function useFocusOnNavigation(contentId: string): void {
  const router = useRouter();
  useEffect(() => {
    let stopWaiting = () => {};
    const stops = [
      followPresses(),
      router.subscribe("onBeforeNavigate", (change) => {
        const { fromLocation, toLocation } = change;
        if (!isOtherScreen(change)) return;
        stopWaiting();
        if (fromLocation?.state.__TSR_key) keepLeftLink(fromLocation.state.__TSR_key, toLocation.pathname);
      }),
      router.subscribe("onRendered", (change) => {
        const { fromLocation, toLocation } = change;
        const content = contentOf(contentId);
        const { activeElement } = document;
        if (!content || !fromLocation || !isOtherScreen(change)) return;
        if (activeElement !== content && content.contains(activeElement)) return;
        content.focus({ preventScroll: true });
        const entry = toLocation.state.__TSR_key;
        if (entry && leftLink(entry) !== undefined) stopWaiting = focusOnceThere(content, entry);
      }),
    ];
    return () => {
      stopWaiting();
      for (const stop of stops) stop();
    };
  }, [router, contentId]);
}
