import { createListeners } from "./listeners.ts";
import type { SessionStore, StoredSession } from "./session-store.ts";

/** A store that lives as long as the process: for servers, scripts and tests. Several clients may share one. */
export function createMemorySessionStore(initial: StoredSession | null = null): SessionStore {
  const listeners = createListeners();
  let session = initial;
  let queue: Promise<unknown> = Promise.resolve();
  return {
    read: () => session,
    write(next) {
      session = next;
      listeners.notify();
    },
    subscribe: listeners.add,
    exclusively(task) {
      const result = queue.then(task);
      queue = result.catch(() => undefined);
      return result;
    },
  };
}
