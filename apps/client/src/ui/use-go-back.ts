import { useCanGoBack, useRouter } from "@tanstack/react-router";
import { inBackground } from "./in-background.ts";

/** Returns how to leave a screen: back to the one before it or, arrived at from elsewhere, to the start. */
export function useGoBack(): () => void {
  const router = useRouter();
  const canGoBack = useCanGoBack();
  return () => (canGoBack ? router.history.back() : inBackground(router.navigate({ to: "/" })));
}
