import type { Notification } from "@quick-photos/contract";
import type { InboxEntry } from "@quick-photos/db";
import { type MediaUrls, userCardView } from "./user-view.ts";

/** Returns a notification as it travels. */
export function notificationView(entry: InboxEntry, media: MediaUrls): Notification {
  const { notificationId, at, isRead } = entry;
  const common = { notificationId, at, isRead };
  switch (entry.kind) {
    case "follower":
      return { kind: "follower", ...common, user: userCardView(entry.user, media) };
    case "reactions": {
      const photo = { photoId: entry.photo.photoId, thumbUrl: media.url(entry.photo.thumb) };
      const users = entry.users.map((user) => userCardView(user, media));
      return { kind: "reactions", ...common, photo, count: entry.count, users, kinds: entry.kinds };
    }
    case "photo": {
      const photo = { photoId: entry.photo.photoId, thumbUrl: media.url(entry.photo.thumb) };
      return { kind: "photo", ...common, photo, count: entry.count, user: userCardView(entry.user, media) };
    }
  }
}
