import { isDeepStrictEqual } from "node:util";
import type { ReactionKind } from "@quick-photos/contract";
import { mostNamedOnPhoto, type Photo, type UserCard } from "@quick-photos/db/items";

/** One stream record's part in a photo's reactions: `from` is null for a new reaction, `to` for one taken back. */
export interface ReactionChange {
  position: string;
  user: UserCard;
  from: ReactionKind | null;
  to: ReactionKind | null;
  /** ISO 8601. */
  reactedAt: string;
}

/** What a photo knows about its reactions. */
export type ReactionSummary = Pick<Photo, "counts" | "latestReactors" | "watermarks">;

type LatestReactors = Photo["latestReactors"];

/**
 * Newest first; one entry a user. A reaction taken back leaves a gap, which newer reactions fill or `nameLatest` does; a
 * fresher card of somebody who is not named does not.
 */
function withChange(latest: LatestReactors, { user, from, to: kind, reactedAt }: ReactionChange): LatestReactors {
  const others = latest.filter((entry) => entry.user.userId !== user.userId);
  if (!kind) return others;
  if (from === kind && others.length === latest.length) return latest;
  const place = others.findIndex((entry) => entry.reactedAt <= reactedAt);
  return others
    .toSpliced(place === -1 ? others.length : place, 0, { user, kind, reactedAt })
    .slice(0, mostNamedOnPhoto);
}

/**
 * Returns the summary with a shard's changes (in the order of positions) in it, and without watermarks of vanished
 * shards; null when there is nothing to write. Changes that add up to nothing are written all the same, because the
 * watermark must pass over all of them or none.
 */
export function mergeReactions(
  summary: ReactionSummary,
  changes: ReactionChange[],
  { shardId, vanished }: { shardId: string; vanished: string[] },
): ReactionSummary | null {
  const watermark = summary.watermarks[shardId] ?? "";
  const fresh = changes.filter(({ position }) => position > watermark);
  const counts = { ...summary.counts };
  let latestReactors = summary.latestReactors;
  for (const change of fresh) {
    if (change.from) counts[change.from] -= 1;
    if (change.to) counts[change.to] += 1;
    latestReactors = withChange(latestReactors, change);
  }
  const last = fresh.at(-1)?.position;
  const refreshesOnly = fresh.every(({ from, to }) => from === to);
  if (last === undefined || (refreshesOnly && isDeepStrictEqual(latestReactors, summary.latestReactors))) return null;
  const kept = Object.entries(summary.watermarks).filter(([id]) => !vanished.includes(id));
  return { counts, latestReactors, watermarks: { ...Object.fromEntries(kept), [shardId]: last } };
}
