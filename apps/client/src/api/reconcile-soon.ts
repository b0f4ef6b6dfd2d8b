import { hashKey, type QueryKey } from "@tanstack/react-query";
import { inBackground } from "../ui/in-background.ts";
import { queryClient } from "./query-client.ts";

/** Counts follow a write by up to a second (they are projected from it): asking sooner would show the old number. */
export const projectionLagMs = 1_500;

const waiting = new Map<string, ReturnType<typeof setTimeout>>();

/**
 * Asks the server again once its counts have caught up with what was just done: of several writes, with the last. What
 * is still being sent is waited for, since an answer now may be older than what is on the screen, and nobody asks again
 * for a screen that was left meanwhile.
 */
export function reconcileSoon(...queryKeys: QueryKey[]): void {
  for (const queryKey of queryKeys) {
    const hash = hashKey(queryKey);
    clearTimeout(waiting.get(hash));
    const invalidate = () => {
      if (queryClient.isMutating() > 0) return reconcileSoon(queryKey);
      waiting.delete(hash);
      inBackground(queryClient.invalidateQueries({ queryKey }));
    };
    waiting.set(hash, setTimeout(invalidate, projectionLagMs));
  }
}
