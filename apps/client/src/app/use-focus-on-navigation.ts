import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";

/** Moves focus to the content when the screen changes, as a page load would: keyboard and screen reader start there. */
export function useFocusOnNavigation(contentId: string): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe("onResolved", ({ pathChanged, fromLocation }) => {
        if (fromLocation && pathChanged) document.getElementById(contentId)?.focus({ preventScroll: true });
      }),
    [router, contentId],
  );
}
