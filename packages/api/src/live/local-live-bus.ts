import type { LiveBus, LiveListener } from "./live-bus.ts";

/** A bus within one process, and what another bus needs to stand on it. */
export interface LocalLiveBus extends LiveBus {
  /** Whether anybody listens for this user. */
  hasListener(userId: string): boolean;
  /** Everybody for whom somebody listens. */
  userIds(): string[];
  /** Tells every listener that something may have been missed. */
  interrupt(): void;
}

/** Makes the bus of a single process: a map from users to listeners, and no more. */
export function createLocalLiveBus(): LocalLiveBus {
  const listeners = new Map<string, Set<LiveListener>>();
  let isClosed = false;
  const all = () => [...listeners.values()].flatMap((some) => [...some]);
  const remove = (userId: string, listener: LiveListener) => {
    const some = listeners.get(userId);
    some?.delete(listener);
    if (some?.size === 0) listeners.delete(userId);
  };
  return {
    async listen(userId, listener) {
      listeners.set(userId, (listeners.get(userId) ?? new Set()).add(listener));
      if (isClosed) listener.closed();
      return () => remove(userId, listener);
    },
    async announce(notifications) {
      for (const notification of notifications) {
        for (const listener of listeners.get(notification.userId) ?? []) listener.notified(notification);
      }
    },
    async retell(retold) {
      for (const one of retold) {
        for (const listener of listeners.get(one.notification.userId) ?? []) listener.retold(one);
      }
    },
    // There is no other process.
    tellEnded() {},
    onEnded() {},
    async close() {
      isClosed = true;
      for (const listener of all()) listener.closed();
    },
    hasListener: (userId) => listeners.has(userId),
    userIds: () => [...listeners.keys()],
    interrupt() {
      for (const listener of all()) listener.interrupted();
    },
  };
}
