import type { Item } from "../../entities/entity.ts";
import { type FeedEntry, feedEntryEntity } from "../../entities/feed-entry.ts";
import { type InboxState, inboxStateEntity } from "../../entities/inbox-state.ts";
import { type LargeFollowed, largeFollowedEntity } from "../../entities/large-followed.ts";
import { type Notification, notificationEntity } from "../../entities/notification.ts";
import { aboveAllNotifications } from "../../entities/notification-id.ts";
import { type Photo, photoEntity } from "../../entities/photo.ts";
import { type Profile, profileEntity } from "../../entities/profile.ts";
import { type Reaction, reactionEntity } from "../../entities/reaction.ts";
import { type Session, sessionEntity } from "../../entities/session.ts";
import { type Suggestions, suggestionsEntity } from "../../entities/suggestions.ts";
import type { QueryRequest } from "../../io/requests.ts";
import { keys } from "../../keys/key-design.ts";
import type { ListRequest } from "../../pages/query-page.ts";
import type { FriendEntry } from "../follows/friend-entry.ts";
import { listFollowedRequest, readFollowed } from "../follows/list-followed.ts";
import { listFollowersRequest, readFollower } from "../follows/list-followers.ts";

/** Some of what is stored about somebody: rows of one kind. */
export type ExportPart =
  | { section: "profile"; items: Profile[] }
  | { section: "photos"; items: Photo[] }
  | { section: "reactions"; items: Reaction[] }
  | { section: "followed"; items: FriendEntry[] }
  | { section: "followers"; items: FriendEntry[] }
  | { section: "sessions"; items: Session[] }
  | { section: "inbox"; items: Notification[] }
  | { section: "inboxState"; items: InboxState[] }
  | { section: "feed"; items: FeedEntry[] }
  | { section: "largeFollowed"; items: LargeFollowed[] }
  | { section: "suggestions"; items: Suggestions[] };

/** The kinds of rows. */
export type ExportSection = ExportPart["section"];

interface SectionReader {
  rangeOf(userId: string): Pick<ListRequest, "query" | "fixedKey">;
  read(items: Item[]): ExportPart;
}

/** A range of one partition. */
function within(PK: string, sortKeys: { condition: string; value: string }): ReturnType<SectionReader["rangeOf"]> {
  const query: QueryRequest = {
    KeyConditionExpression: `PK = :pk AND ${sortKeys.condition}`,
    ExpressionAttributeValues: { ":pk": PK, ":sort": sortKeys.value },
  };
  return { query, fixedKey: { PK } };
}

const beginningWith = (value: string) => ({ condition: "begins_with(SK, :sort)", value });
const exactly = (value: string) => ({ condition: "SK = :sort", value });
/** Rows that sort by ULID lie below the one that tells the state of their partition. */
const below = (value: string) => ({ condition: "SK < :sort", value });

const own = (userId: string) => keys.profile.partition.format({ userId });
const inbox = (userId: string) => keys.notification.partition.format({ userId });
const feed = (userId: string) => keys.feedEntry.partition.format({ userId });

/** How each kind of rows is found and read, in the order in which they are exported. */
export const exportSections: Record<ExportSection, SectionReader> = {
  profile: {
    rangeOf: (userId) => within(own(userId), exactly(keys.profile.sort.template)),
    read: (items) => ({ section: "profile", items: items.map(profileEntity.parse) }),
  },
  photos: {
    rangeOf: (userId) => within(own(userId), beginningWith(keys.photo.sort.prefix)),
    read: (items) => ({ section: "photos", items: items.map(photoEntity.parse) }),
  },
  reactions: {
    rangeOf: (userId) => within(own(userId), beginningWith(keys.reaction.sort.prefix)),
    read: (items) => ({ section: "reactions", items: items.map(reactionEntity.parse) }),
  },
  followed: {
    rangeOf: (userId) => listFollowedRequest({ userId }),
    read: (items) => ({ section: "followed", items: items.map(readFollowed) }),
  },
  followers: {
    rangeOf: (userId) => listFollowersRequest({ userId }),
    read: (items) => ({ section: "followers", items: items.map(readFollower) }),
  },
  sessions: {
    rangeOf: (userId) => within(own(userId), beginningWith(keys.session.sort.prefix)),
    read: (items) => ({ section: "sessions", items: items.map(sessionEntity.parse) }),
  },
  inbox: {
    rangeOf: (userId) => within(inbox(userId), below(aboveAllNotifications)),
    read: (items) => ({ section: "inbox", items: items.map(notificationEntity.parse) }),
  },
  inboxState: {
    rangeOf: (userId) => within(inbox(userId), exactly(keys.inboxState.sort.template)),
    read: (items) => ({ section: "inboxState", items: items.map(inboxStateEntity.parse) }),
  },
  feed: {
    rangeOf: (userId) => within(feed(userId), below(keys.largeFollowed.sort.template)),
    read: (items) => ({ section: "feed", items: items.map(feedEntryEntity.parse) }),
  },
  largeFollowed: {
    rangeOf: (userId) => within(feed(userId), exactly(keys.largeFollowed.sort.template)),
    read: (items) => ({ section: "largeFollowed", items: items.map(largeFollowedEntity.parse) }),
  },
  suggestions: {
    rangeOf: (userId) => within(own(userId), exactly(keys.suggestions.sort.template)),
    read: (items) => ({ section: "suggestions", items: items.map(suggestionsEntity.parse) }),
  },
};
