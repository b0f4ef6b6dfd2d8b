import { useElementScrollRestoration, useRouter } from "@tanstack/react-router";

/**
 * Where the page will be scrolled to, in pixels, for what is drawn before the router has done it: to where the reader
 * left the screen, or to its top. On a screen that is there already, to where it is.
 */
export function useArrivalOffset(): () => number {
  const router = useRouter();
  const { getScrollRestorationKey: getKey } = router.options;
  const left = useElementScrollRestoration({ getElement: () => window, ...(getKey ? { getKey } : {}) });
  return () => {
    const { resolvedLocation, location } = router.state;
    const isArriving = resolvedLocation?.state.__TSR_key !== location.state.__TSR_key;
    return isArriving ? (left?.scrollY ?? 0) : scrollY;
  };
}
