/** A wait that can be cut short. */
export interface Timer {
  /** Resolves after the time in milliseconds, at the next `wake`, or when everything stops. */
  wait(ms: number): Promise<void>;
  /** Ends every wait under way. */
  wake(): void;
}

/** Makes a timer; an aborted signal ends its waits, also those that are only asked for then. */
export function createTimer(stopping: AbortSignal): Timer {
  const waiting = new Set<() => void>();
  const wake = () => {
    for (const end of [...waiting]) end();
  };
  stopping.addEventListener("abort", wake, { once: true });
  return {
    wake,
    wait(ms) {
      if (stopping.aborted) return Promise.resolve();
      return new Promise((resolve) => {
        const end = () => {
          clearTimeout(timer);
          waiting.delete(end);
          resolve();
        };
        const timer = setTimeout(end, ms);
        waiting.add(end);
      });
    },
  };
}
