import type { Notification } from "@quick-photos/client-sdk";
import { messages } from "../../messages/messages.ts";

/** A notification in words: whose names stand out, and what they did. */
export interface NotificationText {
  names: string;
  what: string;
}

/** Names said one by one; the others are counted. */
const namesSaid = 2;

/** Says a notification in words. */
export function notificationText(notification: Notification): NotificationText {
  const { inbox } = messages;
  switch (notification.kind) {
    case "follower":
      return { names: notification.user.displayName, what: inbox.follows };
    case "photo":
      return { names: notification.user.displayName, what: inbox.shared(notification.count) };
    case "reactions": {
      const names = notification.users.slice(0, namesSaid).map(({ displayName }) => displayName);
      return { names: inbox.people(names, notification.count - names.length), what: inbox.reacted };
    }
  }
}
