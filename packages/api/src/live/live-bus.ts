import type { Notification, RetoldNotification } from "@quick-photos/db/items";
import type { EndedSessionsBus } from "../auth/ended-sessions.ts";

/** Somebody with an open stream. */
export interface LiveListener {
  /** Something was written into the listener's inbox; the same may be told again. */
  notified(notification: Notification): void;
  /** Something in the listener's inbox changed or went without being news. */
  retold(retold: RetoldNotification): void;
  /** Something may have been missed: what the inbox holds has to be looked through. */
  interrupted(): void;
  /** Nothing more comes: the process stops. */
  closed(): void;
}

/**
 * Brings what is written into inboxes to whoever listens, in whichever process the one and the other happen; and to all
 * processes which sessions have ended.
 */
export interface LiveBus extends EndedSessionsBus {
  /** Resolves once the listener hears of everything announced from then on; returns how to stop listening. */
  listen(userId: string, listener: LiveListener): Promise<() => void>;
  /** Announces what was written. Never throws: what does not get through interrupts the listeners. */
  announce(notifications: Notification[]): Promise<void>;
  /** Tells what changed or went without being news. Never throws: whoever does not hear of it sees it at the next look. */
  retell(retold: RetoldNotification[]): Promise<void>;
  /** Ends every stream of this process. */
  close(): Promise<void>;
}
