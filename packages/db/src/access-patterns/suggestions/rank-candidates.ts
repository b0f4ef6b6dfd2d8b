import type { Candidate } from "../../entities/suggestions.ts";
import type { UserCard } from "../../entities/user-card.ts";

/** Whom one of those one follows follows. */
export interface FriendFollows {
  friendId: string;
  follows: UserCard[];
}

/** Friends named as the reason for a suggestion. */
const reasons = 3;

/**
 * Returns those whom one's friends follow, the ones whom most of them follow first and then by username, without some.
 * The friends named as reasons are the first in the order given.
 */
export function rankCandidates(friends: FriendFollows[], without: ReadonlySet<string>): Candidate[] {
  const found = new Map<string, { card: UserCard; followedBy: string[] }>();
  for (const { friendId, follows } of friends) {
    for (const card of follows) {
      const candidate = found.get(card.userId) ?? { card, followedBy: [] };
      candidate.followedBy.push(friendId);
      found.set(card.userId, candidate);
    }
  }
  return [...found.values()]
    .filter(({ card }) => !without.has(card.userId))
    .sort((a, b) => b.followedBy.length - a.followedBy.length || (a.card.username < b.card.username ? -1 : 1))
    .map(({ card, followedBy }) => ({
      userId: card.userId,
      mutual: followedBy.length,
      followedBy: followedBy.slice(0, reasons),
    }));
}
