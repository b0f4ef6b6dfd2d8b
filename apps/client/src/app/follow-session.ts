import type { RegisteredRouter } from "@tanstack/react-router";
import { client } from "../api/client.ts";
import { queryClient } from "../api/query-client.ts";
import { forgetSeen, keepSeen } from "../offline/kept-cache.ts";
import { forgetDrafts } from "../offline/kept-drafts.ts";
import { inBackground } from "../ui/in-background.ts";

/**
 * Keeps cache, device and screen in step with who is signed in, also when that changes in another tab: what was read
 * for one person is forgotten and read again for the next, and the guards of the current screen decide anew.
 */
export function followSession(router: RegisteredRouter): void {
  let userId = client.session.read()?.userId;
  let stopKeeping = userId ? keepSeen(userId) : undefined;
  client.session.subscribe(() => {
    const next = client.session.read()?.userId;
    if (next === userId) return;
    stopKeeping?.();
    if (userId) inBackground(Promise.all([forgetSeen(userId), forgetDrafts(userId)]));
    userId = next;
    stopKeeping = next ? keepSeen(next) : undefined;
    queryClient.getMutationCache().clear();
    inBackground(queryClient.resetQueries());
    inBackground(router.invalidate());
  });
}
