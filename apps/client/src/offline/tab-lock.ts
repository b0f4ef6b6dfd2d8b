import { createId } from "./create-id.ts";
import { deviceLocks } from "./device-locks.ts";

/** Names this tab until it is closed or loaded anew. */
export const tabId = createId();

const lockOf = (tab: string): string => `quick-photos.tab ${tab}`;

/** Whether tabs can tell which of them live. */
export const hasLocks = (): boolean => deviceLocks() !== undefined;

let release: (() => void) | undefined;

/**
 * By which this tab shows others that it lives, for as long as that matters: browsers do not keep a page for going back
 * to that holds a lock.
 */
export const tabLock = {
  /** Resolves when it is held; at once where browsers have no locks. */
  hold: (): Promise<void> =>
    new Promise((resolve) => {
      if (release) return resolve();
      const keep = () =>
        new Promise<void>((end) => {
          release = end;
          resolve();
        });
      const held = deviceLocks()?.request(lockOf(tabId), keep) ?? Promise.resolve();
      held.then(resolve, resolve);
    }),
  release(): void {
    release?.();
    release = undefined;
  },
};

/** Does something if a tab does not hold its lock, with the lock held meanwhile; in any case where browsers have none. */
export async function ifGone(tab: string, task: () => Promise<void>): Promise<void> {
  const doIfHeld = async (lock: Lock | null) => (lock ? task() : undefined);
  await (deviceLocks()?.request(lockOf(tab), { ifAvailable: true }, doIfHeld) ?? task());
}
