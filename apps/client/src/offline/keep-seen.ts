import { onlineManager } from "@tanstack/react-query";
import { queryClient } from "../api/query-client.ts";
import { inBackground } from "../ui/in-background.ts";
import { adoptLeft } from "./adopt-left.ts";
import { saveSeen } from "./save-seen.ts";
import { hasLocks, tabLock } from "./tab-lock.ts";

/** A write after the last change within this time: often enough to lose nothing that matters, rarely enough to cost nothing. */
const usualPauseMs = 1_000;

/**
 * Keeps what somebody sees and does from now on, a moment after it changes, and sends what other tabs leave unsent;
 * returns how to stop.
 */
export function keepSeen(userId: string, pauseMs: number = usualPauseMs): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      inBackground(saveSeen(userId));
    }, pauseMs);
  };
  const stops = [
    queryClient.getQueryCache().subscribe(soon),
    queryClient.getMutationCache().subscribe(soon),
    followLeft(() => inBackground(sendLeft(userId))),
  ];
  return () => {
    clearTimeout(timer);
    for (const stop of stops) stop();
    tabLock.release();
  };
}

async function sendLeft(userId: string): Promise<void> {
  if (await adoptLeft(userId)) await queryClient.resumePausedMutations();
}

/**
 * Says when other tabs may have left something: this one is looked at again, or the connection is back. Without locks it
 * never does, as a tab that lives could not be told from one that was closed. Returns how to stop.
 */
function followLeft(look: () => void): () => void {
  if (!hasLocks()) return () => undefined;
  const onVisible = () => document.visibilityState === "visible" && look();
  document.addEventListener("visibilitychange", onVisible);
  const stop = onlineManager.subscribe((isOnline) => isOnline && look());
  return () => {
    document.removeEventListener("visibilitychange", onVisible);
    stop();
  };
}
