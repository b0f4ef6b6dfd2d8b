import { createPause } from "./pause.ts";

/** A wait for a single waiter that misses nothing: what rings while nobody waits ends the next wait at once. */
export interface Bell {
  /** Resolves after the time, when it rings, or when everything stops. */
  wait(ms: number): Promise<void>;
  ring(): void;
}

/** Makes a bell; an aborted signal ends its waits. */
export function createBell(stopping: AbortSignal): Bell {
  const pause = createPause(stopping);
  let hasRung = false;
  return {
    ring() {
      hasRung = true;
      pause.wake();
    },
    async wait(ms) {
      if (!hasRung) await pause.wait(ms);
      hasRung = false;
    },
  };
}
