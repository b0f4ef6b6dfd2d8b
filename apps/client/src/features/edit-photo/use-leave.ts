import { useCanGoBack, useRouter } from "@tanstack/react-router";
import { inBackground } from "../../ui/in-background.ts";

/** Returns a way back to a photo: to where its screen was left, or to it when the form was opened by its address. */
export function useLeave(photoId: string): () => void {
  const router = useRouter();
  const canGoBack = useCanGoBack();
  return () => {
    if (canGoBack) router.history.back();
    else inBackground(router.navigate({ to: "/photos/$photoId", params: { photoId }, replace: true }));
  };
}
