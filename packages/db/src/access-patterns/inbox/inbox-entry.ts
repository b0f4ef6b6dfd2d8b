import type { ReactionKind } from "@quick-photos/contract";
import type { Db } from "../../db.ts";
import type { ContentOf, Notification } from "../../entities/notification.ts";

import type { UserCard } from "../../entities/user-card.ts";
import { lookUpCards } from "../../targets/look-up-cards.ts";

/** The photo that a notification shows: its id and the media key of its smallest rendition. */
type PhotoReference = ContentOf<"photo">["photo"];

/** What an inbox entry tells: who follows, who reacted to which photo on a day, who published how many on a day. */
export type InboxNews =
  | { kind: "follower"; user: UserCard }
  /** `users` are the latest three at most, newest first; `kinds` how they reacted. */
  | { kind: "reactions"; photo: PhotoReference; count: number; users: UserCard[]; kinds: ReactionKind[] }
  /** `photo` is the newest. */
  | { kind: "photo"; photo: PhotoReference; count: number; user: UserCard };

/** A notification as its reader sees it. */
export type InboxEntry = InboxNews & {
  notificationId: string;
  /** When the newest of what it tells happened, ISO 8601. */
  at: string;
  isRead: boolean;
};

/** Returns how people reacted, as far as that is known, newest first and each kind once. */
export function kindsOf(latest: ContentOf<"reactions">["latest"]): ReactionKind[] {
  return [...new Set(latest.flatMap(({ kind }) => kind ?? []))];
}

function newsOf({ content }: Notification, authors: ReadonlyMap<string, UserCard>): InboxNews | null {
  switch (content.kind) {
    case "follower":
      return { kind: "follower", user: content.user };
    case "reactions": {
      const { photo, count, latest } = content;
      if (count <= 0) return null;
      return { kind: "reactions", photo, count, users: latest.map(({ user }) => user), kinds: kindsOf(latest) };
    }
    case "photo": {
      const { photo, count, authorId } = content;
      const user = authors.get(authorId);
      return user ? { kind: "photo", photo, count, user } : null;
    }
  }
}

/**
 * Returns notifications as their reader sees them, in their order: without the expired (DynamoDB deletes late), those
 * that count nothing any more, and those of authors who are gone. Costs a request when an author's card is not cached.
 */
export async function toInboxEntries(
  db: Db,
  notifications: Notification[],
  { now, readAt }: { now: Date; readAt: string | null },
): Promise<InboxEntry[]> {
  const kept = notifications.filter(({ expiresAt }) => expiresAt * 1_000 > now.getTime());
  const authorIds = kept.flatMap(({ content }) => (content.kind === "photo" ? [content.authorId] : []));
  const authors = await lookUpCards(db, authorIds);
  return kept.flatMap((notification) => {
    const news = newsOf(notification, authors);
    const { notificationId, at, changedAt } = notification;
    return news ? [{ ...news, notificationId, at, isRead: readAt !== null && changedAt <= readAt }] : [];
  });
}
