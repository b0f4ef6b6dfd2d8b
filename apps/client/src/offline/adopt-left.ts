import { hydrate } from "@tanstack/react-query";
import { get } from "idb-keyval";
import { client } from "../api/client.ts";
import { queryClient } from "../api/query-client.ts";
import { saveSeen } from "./save-seen.ts";
import { keysOfWaitingElsewhere, seenStore, tabOf, type Waiting } from "./seen-store.ts";
import { ifGone } from "./tab-lock.ts";

/**
 * Makes this tab's own what somebody did in tabs that were closed before it was sent: a tab that lives sends by itself, or
 * the older might be sent after the newer. Returns whether there was any.
 */
export async function adoptLeft(userId: string): Promise<boolean> {
  let isAny = false;
  const adopt = async (key: string) => {
    const mutations = await get<Waiting>(key, seenStore).catch(() => undefined);
    if (!mutations || client.session.read()?.userId !== userId) return;
    hydrate(queryClient, { queries: [], mutations });
    await saveSeen(userId, key);
    isAny = true;
  };
  for (const key of await keysOfWaitingElsewhere(userId)) await ifGone(tabOf(key), () => adopt(key));
  return isAny;
}
