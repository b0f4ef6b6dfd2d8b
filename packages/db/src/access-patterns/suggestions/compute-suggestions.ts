import type { Db } from "../../db.ts";
import { type Follow, followEntity } from "../../entities/follow.ts";
import type { Candidate } from "../../entities/suggestions.ts";
import { rankCandidates } from "./rank-candidates.ts";
import { followsAmongRequest, someFollowedRequest } from "./suggestion-requests.ts";

/** Friends asked, and friendships read of each: with one's own, at most 2,100 rows of 0.4 KB, some 110 read units. */
const friendsAsked = 20;
export const followsRead = 100;

/** Queries at most: for one's own friendships, and for those of each friend asked. */
export const followsQueries = 1 + friendsAsked;

/** Candidates worth checking: keys in one BatchGetItem (a DynamoDB limit). */
const checked = 100;

async function readFollows(db: Db, userId: string): Promise<{ follows: Follow[]; isComplete: boolean }> {
  const { items, lastKey } = await db.table.query(someFollowedRequest(userId, followsRead));
  return { follows: db.table.readEach(items, followEntity.parse), isComplete: !lastKey };
}

/** Returns which of some users somebody follows. */
export async function followsAmong(db: Db, userId: string, others: string[]): Promise<ReadonlySet<string>> {
  if (others.length === 0) return new Set();
  const items = await db.table.batchGet(followsAmongRequest(userId, others));
  return new Set(others.filter((_, at) => items[at]));
}

/** Somebody who follows more than were read may follow the best candidates already. */
async function withoutFollowed(db: Db, userId: string, candidates: Candidate[]): Promise<Candidate[]> {
  const best = candidates.slice(0, checked);
  const ids = best.map((candidate) => candidate.userId);
  const followed = await followsAmong(db, userId, ids);
  return best.filter((candidate) => !followed.has(candidate.userId));
}

/**
 * Returns whom those whom somebody follows follow, best first: 1 Query for the friends, at once one for each of the 20
 * latest of them, and a BatchGetItem for those who follow more than a hundred.
 */
export async function computeSuggestions(db: Db, userId: string): Promise<Candidate[]> {
  const own = await readFollows(db, userId);
  const latest = own.follows.sort((a, b) => (a.followedAt < b.followedAt ? 1 : -1)).slice(0, friendsAsked);
  const friends = await Promise.all(
    latest.map(async ({ followedId }) => {
      const { follows } = await readFollows(db, followedId);
      return { friendId: followedId, follows: follows.map(({ followed }) => followed) };
    }),
  );
  const candidates = rankCandidates(friends, new Set([userId, ...own.follows.map(({ followedId }) => followedId)]));
  return own.isComplete ? candidates : withoutFollowed(db, userId, candidates);
}
