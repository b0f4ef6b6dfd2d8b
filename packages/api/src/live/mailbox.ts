import type { Notification } from "@quick-photos/db";
import type { LiveListener } from "./live-bus.ts";

/** What has arrived since the last look. */
export interface Letters {
  notifications: Notification[];
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
  let isInterrupted = false;
  let ended: Error | undefined;
  let wake = () => {};
  const takeAll = (): Letters => {
    const letters = { notifications: [...kept.values()], isInterrupted };
    kept.clear();
    isInterrupted = false;
    return letters;
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
      if (kept.size > mostKept) {
        kept.clear();
        isInterrupted = true;
      }
      wake();
    },
    interrupted() {
      isInterrupted = true;
      wake();
    },
    closed: () => end(createSilentEnd()),
    end,
    async take() {
      while (ended === undefined && kept.size === 0 && !isInterrupted) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      if (ended !== undefined) throw ended;
      return takeAll();
    },
  };
}
