import type { Watermarks } from "@quick-photos/db/items";
import type { ProjectionScope } from "./projection-scope.ts";

/** Watermarks worth forgetting together: some 80 bytes each, in items of one or two write units. */
const pruneAt = 8;

/**
 * Returns the shards among an item's watermarks that the stream does not keep any more (24 hours after they closed), so
 * that nobody can read them again and their watermarks can go; none while they are few.
 *
 * The list is read after the item: a shard that is not on it then is gone, and not merely newer than our list.
 */
export async function vanishedShards(
  { liveShards, relistShards }: Pick<ProjectionScope, "liveShards" | "relistShards">,
  watermarks: Watermarks,
): Promise<string[]> {
  const unknown = Object.keys(watermarks).filter((shardId) => !liveShards.has(shardId));
  if (unknown.length < pruneAt) return [];
  const live = await relistShards();
  return unknown.filter((shardId) => !live.has(shardId));
}
