import type { Notification, RetoldNotification } from "@quick-photos/db/items";
import type { LiveListener } from "./live-bus.ts";

/** What has arrived since the last look. */
export interface Letters {
  notifications: Notification[];
  /** What changed or went without being news, to be told after what is. */
  retold: RetoldNotification[];
  /** Whether more may have happened than has arrived. */
  isInterrupted: boolean;
}

/** Where a stream waits for what it has to tell. */
export interface Mailbox extends LiveListener {
  /** Resolves when something has arrived, with all of it. Rejects with whatever `end` was given. */
  take(): Promise<Letters>;
  /** Makes this and every later `take` reject. */
  end(reason: Error): void;
}

/**
 * Notifications kept for a client that is slow to take them. One row is kept once, in its newest state; beyond this
 * number of rows it is cheaper to look through the inbox.
 */
const mostKept = 100;

/** The error that ends a stream without a word to the client, so that it connects again; tRPC knows it by this name. */
function createSilentEnd(): Error {
  return new DOMException("the process stops", "AbortError");
}

/** Makes an empty mailbox. */
export function createMailbox(): Mailbox {
  const kept = new Map<string, Notification>();
  const again = new Map<string, RetoldNotification>();
  let isInterrupted = false;
  let ended: Error | undefined;
  let wake = () => {};
  const takeAll = (): Letters => {
    const letters = { notifications: [...kept.values()], retold: [...again.values()], isInterrupted };
    kept.clear();
    again.clear();
    isInterrupted = false;
    return letters;
  };
  const dropSome = () => {
    if (kept.size + again.size <= mostKept) return;
    kept.clear();
    again.clear();
    isInterrupted = true;
  };
  const end = (reason: Error) => {
    ended ??= reason;
    wake();
  };
  return {
    notified(notification) {
      const { notificationId } = notification;
      // What changed again has to be told later than what changed before.
      kept.delete(notificationId);
      kept.set(notificationId, notification);
      again.delete(notificationId);
      dropSome();
      wake();
    },
    retold(retold) {
      const { notification, isGone } = retold;
      const { notificationId } = notification;
      if (isGone) kept.delete(notificationId);
      // It may have been told meanwhile as it was, so that as news it is not told again.
      else if (kept.has(notificationId)) kept.set(notificationId, notification);
      again.set(notificationId, retold);
      dropSome();
      wake();
    },
    interrupted() {
      isInterrupted = true;
      wake();
    },
    closed: () => end(createSilentEnd()),
    end,
    async take() {
      while (ended === undefined && kept.size + again.size === 0 && !isInterrupted) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      if (ended !== undefined) throw ended;
      return takeAll();
    },
  };
}
