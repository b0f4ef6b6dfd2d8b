import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";

/**
 * Moves focus to the content when the screen changes, as a page load would: keyboard and screen reader start there. A
 * screen that has put it on something of its own keeps it.
 */
export function useFocusOnNavigation(contentId: string): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe("onResolved", ({ pathChanged, fromLocation }) => {
        const content = document.getElementById(contentId);
        if (!fromLocation || !pathChanged || content?.contains(document.activeElement)) return;
        content?.focus({ preventScroll: true });
      }),
    [router, contentId],
  );
}
