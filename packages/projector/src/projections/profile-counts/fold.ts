import { type AnyEntity, type Item, items, type ProfileCounter } from "@quick-photos/db/items";
import { groupBy } from "../../batch/group-by.ts";
import type { Change } from "../../changes/change.ts";

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

/** Returns what an item that has come or gone counts, by what its kind says that it is counted in. */
function count({ counted }: AnyEntity, value: Item, { position, by }: Pick<ProfileDelta, "position" | "by">) {
  return Object.entries(counted).map(([counter, attribute]): UserDelta => {
    return { userId: String(value[attribute]), position, counter: counter as ProfileCounter, by };
  });
}

function deltasOf(change: Change): UserDelta[] {
  const { position } = change;
  switch (change.type) {
    case "photoPublished":
      return count(items.photo, change.photo, { position, by: 1 });
    case "photoRemoved":
      return count(items.photo, change.photo, { position, by: -1 });
    case "followAdded":
      return count(items.follow, change.follow, { position, by: 1 });
    case "followRemoved":
      return count(items.follow, change.follow, { position, by: -1 });
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
