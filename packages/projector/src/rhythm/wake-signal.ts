import { createTimer } from "./timer.ts";

/** A wait for a single waiter that misses nothing: a wake while nobody waits ends the next wait at once. */
export interface WakeSignal {
  /** Resolves after the time in milliseconds, at a `wake`, or when everything stops. */
  wait(ms: number): Promise<void>;
  wake(): void;
}

/** Makes a wake signal; an aborted signal ends its waits. */
export function createWakeSignal(stopping: AbortSignal): WakeSignal {
  const timer = createTimer(stopping);
  let isSet = false;
  return {
    wake() {
      isSet = true;
      timer.wake();
    },
    async wait(ms) {
      if (!isSet) await timer.wait(ms);
      isSet = false;
    },
  };
}
