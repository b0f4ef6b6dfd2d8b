import { hashKey, type QueryKey } from "@tanstack/react-query";
import { inBackground } from "../ui/in-background.ts";
import { queryClient } from "./query-client.ts";

/** Counts follow a write by up to a second (they are projected from it): asking sooner would show the old number. */
export const projectionLagMs = 1_500;

const waiting = new Map<string, ReturnType<typeof setTimeout>>();

/** Asks the server again once its counts have caught up with what was just done; the last write of several decides. */
export function reconcileSoon(...queryKeys: QueryKey[]): void {
  for (const queryKey of queryKeys) {
    const hash = hashKey(queryKey);
    clearTimeout(waiting.get(hash));
    const invalidate = () => {
      waiting.delete(hash);
      inBackground(queryClient.invalidateQueries({ queryKey }));
    };
    waiting.set(hash, setTimeout(invalidate, projectionLagMs));
  }
}
