import type { RegisteredRouter } from "@tanstack/react-router";
import { client } from "../api/client.ts";
import { forgetAnswers } from "../api/forget-answers.ts";
import { queryClient } from "../api/query-client.ts";
import { feedNews } from "../features/feed/feed-news.ts";
import { forgetOthers, forgetRead } from "../offline/forget-people.ts";
import { keepSeen } from "../offline/keep-seen.ts";
import { followLeaving } from "../offline/leave-device.ts";
import { inBackground } from "../ui/in-background.ts";

/**
 * Keeps cache, device and screen in step with who is signed in, also when that changes in another tab: what was read
 * for one person is forgotten and read again for the next, and the guards of the current screen decide anew. What
 * somebody has not sent stays for them, unless they leave or somebody else comes.
 */
export function followSession(router: RegisteredRouter): void {
  let userId = client.session.read()?.userId;
  let stopKeeping = userId ? keepSeen(userId) : undefined;
  if (userId) inBackground(forgetOthers(userId));
  followLeaving();
  client.session.subscribe(() => {
    const next = client.session.read()?.userId;
    if (next === userId) return;
    stopKeeping?.();
    if (userId) inBackground(forgetRead(userId));
    if (next) inBackground(forgetOthers(next));
    userId = next;
    stopKeeping = next ? keepSeen(next) : undefined;
    queryClient.getMutationCache().clear();
    feedNews.write([]);
    inBackground(forgetAnswers());
    inBackground(router.invalidate());
  });
}
