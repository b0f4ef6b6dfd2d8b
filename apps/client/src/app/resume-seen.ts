import { client } from "../api/client.ts";
import { queryClient } from "../api/query-client.ts";
import { refreshFeed } from "../features/feed/feed-cache.ts";
import { adoptLeft } from "../offline/adopt-left.ts";
import { restoreSeen } from "../offline/kept-cache.ts";
import { showWaiting } from "../offline/kept-mutation.ts";
import { inBackground } from "../ui/in-background.ts";

// Reads how everything is sent that may have been kept (`keptMutation`), before a screen that does it is opened.
import.meta.glob("../features/*/*-mutation.ts", { eager: true });

/**
 * Begins where the person signed in here left off: with what they saw last, and with sending what they did that had
 * not been sent. The feed is read again at once.
 */
export async function resumeSeen(): Promise<void> {
  const userId = client.session.read()?.userId;
  if (!userId || !(await restoreSeen(userId))) return;
  await adoptLeft(userId);
  await showWaiting();
  inBackground(queryClient.resumePausedMutations());
  inBackground(refreshFeed());
}
