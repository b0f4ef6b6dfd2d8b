import { client } from "../api/client.ts";
import { queryClient } from "../api/query-client.ts";
import type { AppClientRouter } from "./create-app-router.ts";

/**
 * Keeps cache and screen in step with who is signed in, also when that changes in another tab: what was read for one
 * person is read again for the next, and the guards of the current screen decide anew.
 */
export function followSession(router: AppClientRouter): void {
  let userId = client.session.read()?.userId;
  client.session.subscribe(() => {
    const next = client.session.read()?.userId;
    if (next === userId) return;
    userId = next;
    void queryClient.resetQueries();
    void router.invalidate();
  });
}
