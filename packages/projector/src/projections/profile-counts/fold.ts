import { groupBy } from "../../batch/group-by.ts";
import type { Change } from "../../changes/change.ts";

/** The counters of a profile. */
export type ProfileCounter = "photos" | "followers" | "followed";

/** One stream record's part in a counter. */
export interface ProfileDelta {
  position: string;
  counter: ProfileCounter;
  by: 1 | -1;
}

/** What a batch changes in one profile's counters, in the order of positions; at least one delta. */
export interface ProfileDeltas {
  userId: string;
  deltas: ProfileDelta[];
}

type UserDelta = ProfileDelta & { userId: string };

function deltasOf(change: Change): UserDelta[] {
  const { position } = change;
  const delta = (userId: string, counter: ProfileCounter, by: 1 | -1) => ({ userId, position, counter, by });
  switch (change.type) {
    case "photoPublished":
      return [delta(change.photo.ownerId, "photos", 1)];
    case "photoRemoved":
      return [delta(change.photo.ownerId, "photos", -1)];
    case "followAdded":
      return [delta(change.follow.followerId, "followed", 1), delta(change.follow.followedId, "followers", 1)];
    case "followRemoved":
      return [delta(change.follow.followerId, "followed", -1), delta(change.follow.followedId, "followers", -1)];
    default:
      return [];
  }
}

/** Returns what the changes count, once per profile, each record with its position. */
export function foldProfiles(changes: Change[]): ProfileDeltas[] {
  return groupBy(changes.flatMap(deltasOf), ({ userId }) => userId).map((group) => ({
    userId: group[0]?.userId ?? "",
    deltas: group.map(({ position, counter, by }) => ({ position, counter, by })),
  }));
}
