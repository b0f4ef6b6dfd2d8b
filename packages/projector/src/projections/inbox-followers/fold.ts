import type { Follow } from "@quick-photos/db/items";
import { groupBy } from "../../batch/group-by.ts";
import type { Change } from "../../changes/change.ts";

/** What has become of a friendship: it began, it ended, or the follower has another card. */
export interface FollowerNews {
  type: "began" | "ended" | "refreshed";
  follow: Follow;
}

function followerNewsOf(change: Change): FollowerNews[] {
  switch (change.type) {
    case "followAdded":
      return [{ type: "began", follow: change.follow }];
    case "followerChanged":
      return [{ type: "refreshed", follow: change.follow }];
    case "followRemoved":
      return [{ type: "ended", follow: change.follow }];
    default:
      return [];
  }
}

/** Returns what has become of friendships: what began and then changed its looks has begun with the new ones. */
export function foldFollowerNews(changes: Change[]): FollowerNews[] {
  const keyOf = ({ follow }: FollowerNews) => `${follow.followerId} ${follow.followedId} ${follow.followedAt}`;
  return groupBy(changes.flatMap(followerNewsOf), keyOf).flatMap((group) => {
    const last = group.at(-1);
    if (!last) return [];
    const began = last.type === "refreshed" && group.some(({ type }) => type === "began");
    return [began ? { ...last, type: "began" as const } : last];
  });
}
