import { encodeTime, MAX_ULID, MIN_ULID, TIME_LEN } from "ulid";
import { type ExploreList, exploreHorizonMs } from "../../entities/explore-entry.ts";
import type { QueryRequest } from "../../io/requests.ts";
import { keys } from "../../keys/key-design.ts";

/** A part of a shard: below a place, or from the top, so many entries. */
interface ExploreRange {
  shard: string;
  /** Null for the top. */
  before: string | null;
  now: Date;
  limit: number;
}

/** The lowest of all owners: what stands at a place is not below it. */
const lowestOwner = "0".repeat(16);

/**
 * Builds the Query of a list's entries in a shard, the first of the list first, and down to those that have expired: the
 * service deletes them late, the embedded engine never.
 */
export function exploreRequest(list: ExploreList, { shard, before, now, limit }: ExploreRange): QueryRequest {
  const sortKey = (place: string) => keys.exploreEntry.sort.format({ place, ownerId: lowestOwner });
  const end = encodeTime(now.getTime() - exploreHorizonMs, TIME_LEN) + MIN_ULID.slice(TIME_LEN);
  const from = before ?? MAX_ULID;
  return {
    KeyConditionExpression: "PK = :shard AND SK BETWEEN :end AND :before",
    ExpressionAttributeValues: {
      ":shard": keys.exploreEntry.partition.format({ list, shard }),
      ":end": sortKey(end),
      // Where a walk has stopped may have expired when it goes on; the end of a range must not lie before its beginning.
      ":before": sortKey(from > end ? from : end),
    },
    ScanIndexForward: false,
    Limit: limit,
  };
}
