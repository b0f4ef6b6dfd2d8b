/** A wait that can be cut short. */
export interface Pause {
  /** Resolves after the time, at the next `wake`, or when everything stops. */
  wait(ms: number): Promise<void>;
  /** Ends every wait under way. */
  wake(): void;
}

/** Makes a pause; an aborted signal ends its waits, also those that are only asked for then. */
export function createPause(stopping: AbortSignal): Pause {
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
