import { indexKey, primaryKey } from "./primary-key.ts";

/**
 * The whole table on one screen: where each kind of item lives.
 *
 * A writer writes in his own `USER#` partition; `PHOTO#`, `FEED#`, `INBOX#`, `NAME#` and `EXPLORE#` partitions belong to
 * the projector. Read downwards, a user's partition gives the profile, then photos newest first, so what is shown together
 * is one range.
 */
export const keys = {
  profile: primaryKey("USER#{userId}", "PROFILE"),
  usernameClaim: primaryKey("USERNAME#{username}", "USERNAME"),
  /** Everybody by each word of their name, under its first two characters, so that a prefix search is one range. */
  nameWord: primaryKey("NAME#{handle}", "{word}#{userId}"),
  session: primaryKey("USER#{userId}", "SESSION#{sessionId}"),
  passkey: primaryKey("USER#{userId}", "PASSKEY#{passkeyId}"),
  recoveryCodes: primaryKey("USER#{userId}", "RECOVERY"),
  photo: primaryKey("USER#{ownerId}", "PHOTO#{ulid}"),
  reaction: primaryKey("USER#{reactorId}", "REACTION#{ulid}#{ownerId}"),
  reactor: primaryKey("PHOTO#{photoId}", "REACTOR#{userId}"),
  bookmark: primaryKey("USER#{userId}", "BOOKMARK#{ulid}#{ownerId}"),
  follow: primaryKey("USER#{followerId}", "FOLLOWS#{followedId}"),
  suggestions: primaryKey("USER#{userId}", "SUGGESTIONS"),
  feedEntry: primaryKey("FEED#{userId}", "{ulid}#{ownerId}"),
  /** Sorts above every entry, so that the first page reads it in the same Query. */
  largeFollowed: primaryKey("FEED#{userId}", "LARGE"),
  /** Everybody's photos, newest first, in a few partitions a list, so that no one takes all that is published. */
  exploreEntry: primaryKey("EXPLORE#{list}#{shard}", "{place}#{ownerId}"),
  notification: primaryKey("INBOX#{userId}", "{notificationId}"),
  /** Sorts above every notification, so that the first page reads it in the same Query. */
  inboxState: primaryKey("INBOX#{userId}", "STATE"),
  job: primaryKey("JOBS", "{jobId}"),
  /** The shard and position of a record, or `JOBS` and the id of a job; in one of `deadLetterBuckets` partitions. */
  deadLetter: primaryKey("DEADLETTERS#{bucket}", "{source}#{place}"),
  checkpoint: primaryKey("STREAM#{shardId}", "CHECKPOINT"),
  /** By time, so that every process reads in one Query what has come since its last look. */
  endedSession: primaryKey("ENDED", "{endedAt}#{mark}"),
  migration: primaryKey("MIGRATIONS", "{name}"),
} as const;

/** Where kinds of items lay before they were moved: for the tables that are not moved yet, and for their migration alone. */
export const formerKeys = {
  deadLetter: primaryKey("DEADLETTERS", "{source}#{place}"),
} as const;

/** The same for GSI1, the one index: sparse, overloaded, and only ever over cold dimensions. */
export const indexKeys = {
  /** Profiles by the first two characters of their username, so that a prefix search is one range. */
  profilesByUsername: indexKey("HANDLE#{handle}", "{username}"),
  /** A user's followers, by the time they followed. */
  followers: indexKey("FOLLOWERS#{followedId}", "{followedAt}#{followerId}"),
  /** A user's bookmarks, by the time they were saved; nobody else's row is in such a partition. */
  bookmarks: indexKey("BOOKMARKS#{userId}", "{savedAt}#{ulid}#{ownerId}"),
} as const;
