import type { Db } from "@quick-photos/db";
import type { PrimaryKey } from "@quick-photos/db/items";

import type { Shortfall } from "./inspect/shortfalls.ts";

/** Everything that can be found wrong, in the order it is listed, with what it means. */
export const findingKinds = {
  unreadable: "items that do not parse, or are not what their key says",
  "too-new": "items that only a newer version of the server can read",
  index: "items whose place in the index is not theirs",
  "claim-without-profile": "usernames claimed for nobody who has them",
  "profile-without-claim": "users whose username is not claimed",
  "name-word-missing": "users who are not found by a word of their name",
  "name-word-stale": "words under which users are found who have another name",
  "session-without-user": "sessions of users who are gone",
  "suggestions-without-user": "suggestions for users who are gone",
  "without-user": "items of users who are gone",
  "without-parent": "items whose reason to be there is gone",
  "photo-without-owner": "photos of users who are gone",
  "reaction-without-user": "reactions of users who are gone",
  "reaction-without-photo": "reactions to photos that are gone",
  "reactor-missing": "reactions that are not in the list of the photo's reactors",
  "reactor-differs": "reactors listed with another reaction than they gave",
  "reactor-without-reaction": "reactors listed who did not react",
  "reactor-without-photo": "lists of reactors of photos that are gone",
  "follow-without-user": "friendships with users who are gone",
  card: "copies of cards that differ from the profile",
  "latest-reactors": "latest reactors on a photo that differ from the reactions",
  "feed-without-photo": "feed entries of photos that are gone",
  "feed-without-follow": "feed entries of authors who are not followed",
  "feed-missing": "photos that are not in every feed they belong into",
  "explore-missing": "photos that are not among everybody's",
  "explore-stale": "photos that stand among everybody's where they do not belong",
  "explore-differs": "photos that are shown among everybody's as they are not",
  "large-followed-stale": "large authors pulled into a feed who are not followed",
  "large-followed-missing": "large authors followed who are not pulled into the feed",
  "inbox-without-user": "inboxes of users who are gone",
  "notification-without-reason": "notifications of what is not so any more",
  "profile-count": "counters of users that differ from the rows",
  "photo-count": "reaction counts of photos that differ from the rows",
  "day-count": "notifications that count other reactions than there were on the day",
  "dead-letter": "changes that the projector dead-lettered",
  "stopped-job": "jobs that were given up",
} as const;

/** One of the things that can be wrong. */
export type FindingKind = keyof typeof findingKinds;

/** Something that is wrong, for sure. */
export interface Finding {
  kind: FindingKind;
  /** The item that is wrong; the one that should be there when it is missing. */
  item: PrimaryKey;
  /** What is wrong with it, with the values found and expected. */
  problem: string;
  /** `repaired` when it has been put right, and was read again and found right. */
  status: "found" | "repaired";
}

/** Something that looks wrong in one reading of the table. */
export interface Suspicion {
  kind: FindingKind;
  /** The item whose inspection raises it. */
  subject: PrimaryKey;
  item: PrimaryKey;
  /** Tells several suspicions of one kind and item apart. */
  part?: string;
  problem: string;
  /** What else must stay the same for it to be the same suspicion: watermarks, say. */
  evidence?: unknown;
  /** Ids by which a job under way may be about it. */
  involves: string[];
  /** Puts it right and returns true; false when it is to be looked at again. None when only a person can. */
  repair?: (db: Db) => Promise<boolean>;
  /** Items whose counters want another look when it has been repaired. */
  affects?: PrimaryKey[];
  /** What the list of a photo's reactors lacks as long as it is not repaired. */
  shortfall?: Shortfall & { photoId: string };
}
