/** The numbers by which a feed is pushed or pulled. */
export interface FeedLimits {
  /** Followers up to which a photo is pushed into every follower's feed. */
  pushedFollowers: number;
  /** Large authors whose photos one page asks for. */
  largeAuthors: number;
  /** Followed users whom one page older than the horizon asks for. */
  archiveAuthors: number;
}

/**
 * Pushing costs a write unit a follower and photo, pulling half a read unit an author and page. Up to 5,000 followers
 * are pushed to within seconds; beyond that most followers never look before the entry expires. A page that asks ten
 * large authors still costs little more than its photos; one that asks a hundred authors is the dearest there is, and
 * few people follow more.
 */
export const usualFeedLimits: FeedLimits = { pushedFollowers: 5_000, largeAuthors: 10, archiveAuthors: 100 };
