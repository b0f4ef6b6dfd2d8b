import type { QueryClient, QueryKey } from "@tanstack/react-query";
import type { Recorder } from "./recorder.ts";

/** Returns the procedure of a query, whose key begins with its path; null for what is asked of the device. */
const procedureOf = ([path]: QueryKey): string | null => (Array.isArray(path) ? path.join(".") : null);

/** Reports what screens show without asking for it, since the page has it and holds it for fresh. */
export function recordHits(recorder: Recorder, queryClient: QueryClient): void {
  queryClient.getQueryCache().subscribe((event) => {
    if (event.type !== "observerAdded") return;
    const { queryKey, queryHash: hash, state } = event.query;
    const procedure = procedureOf(queryKey);
    if (!procedure || state.data === undefined || state.fetchStatus !== "idle") return;
    if (!event.query.isStale()) recorder.remember({ procedure, hash }, state.dataUpdatedAt);
  });
}
