import { isDeepStrictEqual } from "node:util";
import type { ReactionKind } from "@quick-photos/contract";
import { type ContentOf, type Notification, namedReactorsLimit, type UserCard } from "@quick-photos/db/items";

/** One stream record's part in the reactions of a photo and UTC day: 1 comes, -1 goes, 0 stays but looks different. */
export interface DayReactionChange {
  position: string;
  user: UserCard;
  by: 1 | 0 | -1;
  /** How they react; of somebody who goes, how they did. */
  kind: ReactionKind;
  /** Whether somebody who stays reacts otherwise than before: whoever looks at the photo is to see it. */
  isOther?: boolean;
  /** ISO 8601, within the day. */
  reactedAt: string;
}

/** The part of a notification that changes when people react. */
export type DayReactions = Pick<Notification, "at" | "changedAt"> & { content: ContentOf<"reactions"> };

type Latest = ContentOf<"reactions">["latest"];

/** Newest first, one entry a user. Somebody who stays without being named is not named again. */
function withChange(latest: Latest, { user, kind, by, reactedAt }: DayReactionChange): Latest {
  const others = latest.filter((entry) => entry.user.userId !== user.userId);
  const isNamed = others.length < latest.length;
  if (by === -1 || (by === 0 && !isNamed)) return others;
  const place = others.findIndex((entry) => entry.reactedAt <= reactedAt);
  return others
    .toSpliced(place === -1 ? others.length : place, 0, { user, kind, reactedAt })
    .slice(0, namedReactorsLimit);
}

const latestOf = (times: string[]) => times.reduce((latest, time) => (time > latest ? time : latest));

/**
 * Returns a day's reactions with a shard's changes (in the order of positions) in them; null when there is nothing to
 * write. Another reaction of somebody who is not named is written, though nothing of it is to be seen in the row: the
 * write is what listeners are told by. Only somebody who comes is news: then `changedAt` is `now`. Nobody goes who was not counted, but for reactions
 * older than the inbox itself, so the count stops at zero.
 */
export function mergeDayReactions(
  stored: DayReactions,
  changes: DayReactionChange[],
  { shardId, now }: { shardId: string; now: Date },
): DayReactions | null {
  const { content } = stored;
  const watermark = content.watermarks[shardId] ?? "";
  const fresh = changes.filter(({ position }) => position > watermark);
  const last = fresh.at(-1)?.position;
  let { count, latest } = content;
  for (const change of fresh) {
    count = Math.max(0, count + change.by);
    latest = withChange(latest, change);
  }
  const looksOnly = fresh.every(({ by, isOther }) => by === 0 && isOther !== true);
  if (last === undefined || (looksOnly && isDeepStrictEqual(latest, content.latest))) return null;
  const coming = fresh.filter(({ by }) => by === 1).map(({ reactedAt }) => reactedAt);
  return {
    at: latestOf([stored.at, ...coming]),
    changedAt: coming.length > 0 ? now.toISOString() : stored.changedAt,
    content: { ...content, count, latest, watermarks: { ...content.watermarks, [shardId]: last } },
  };
}
