import { useCanGoBack, useRouter } from "@tanstack/react-router";
import { useRef } from "react";
import { inBackground } from "./in-background.ts";

/**
 * Returns how to leave a screen: back to the one before it or, arrived at from elsewhere, to the start. Pressed again
 * before that is there, it is still one way back: two would leave the screen before as well.
 */
export function useGoBack(): () => void {
  const router = useRouter();
  const canGoBack = useCanGoBack();
  const isLeaving = useRef(false);
  return () => {
    if (!canGoBack) return inBackground(router.navigate({ to: "/" }));
    if (isLeaving.current) return;
    isLeaving.current = true;
    const stop = router.subscribe("onResolved", () => {
      isLeaving.current = false;
      stop();
    });
    router.history.back();
  };
}
