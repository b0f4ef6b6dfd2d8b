import { isQuickPhotosError } from "@quick-photos/client-sdk";
import { onlineManager } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";

/** Pauses between two looks for the server: soon at first, then at a pace that costs a battery nothing. */
const firstPauseMs = 1_000;
const longestPauseMs = 15_000;

/** How long a look waits for an answer. A network that takes a request and loses it says nothing for minutes, or never. */
const patienceMs = 10_000;

let isLooking = false;

// Until the device says something else, the query library believes in a connection.
onlineManager.setOnline(navigator.onLine);

async function isReachable(): Promise<boolean> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), patienceMs);
  const answer = await fetch("/healthz", { cache: "no-store", signal: patience.signal }).catch(() => undefined);
  clearTimeout(timer);
  return answer?.ok ?? false;
}

function lookAgain(pauseMs: number): void {
  setTimeout(async () => {
    if (await isReachable()) {
      isLooking = false;
      onlineManager.setOnline(true);
    } else lookAgain(Math.min(longestPauseMs, pauseMs * 2));
  }, pauseMs);
}

/** Notes that the server cannot be reached, whatever the device believes, and looks for it until it is back. */
function loseConnection(): void {
  onlineManager.setOnline(false);
  if (isLooking) return;
  isLooking = true;
  lookAgain(firstPauseMs);
}

/** Looks whether the server is still there, when something that cannot tell by itself has lost it. */
export async function checkConnection(): Promise<void> {
  if (onlineManager.isOnline() && !(await isReachable())) loseConnection();
}

/** Resolves when the server can be reached again; whoever waits has just failed to reach it. */
export function untilReachable(): Promise<void> {
  loseConnection();
  return new Promise((resolve) => {
    const stop = onlineManager.subscribe((isOnline) => {
      if (!isOnline) return;
      stop();
      resolve();
    });
  });
}

/**
 * Decides whether a call waits for the connection and is then made again: when nobody answered, so many times at most,
 * because what gets through to nobody although the server is there has failed. An answer is final; the client has
 * repeated what was worth repeating.
 */
export const retryWhenBack =
  (most: number) =>
  (failures: number, error: unknown): boolean => {
    if (!isQuickPhotosError(error, "UNREACHABLE") || failures >= most) return false;
    loseConnection();
    return true;
  };

/** Whether the server can be reached, as far as anybody knows. */
export const useOnline = (): boolean =>
  useSyncExternalStore(
    (listener) => onlineManager.subscribe(listener),
    () => onlineManager.isOnline(),
  );
