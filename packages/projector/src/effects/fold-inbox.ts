import {
  type DayReactionChange,
  type FollowerNews,
  formatPhotoId,
  type Notification,
  type Reaction,
  type ReactionNews,
  type RetoldNotification,
} from "@quick-photos/db";
import type { Change } from "../changes/change.ts";
import { groupBy } from "./group-by.ts";

/** What a batch of changes tells users. */
export interface InboxEffects {
  followers: FollowerNews[];
  reactions: ReactionNews[];
  /** Notifications that were written, for whoever listens at this moment. */
  announcements: Notification[];
  /** Notifications that changed or went without being news, for the same. */
  retold: RetoldNotification[];
}

/** The UTC day of a time, both ISO 8601. */
const dayOf = (time: string) => time.slice(0, "2026-01-01".length);

const changeOf = (position: string, by: DayReactionChange["by"], { reactor, reactedAt }: Reaction) => ({
  position,
  by,
  user: reactor,
  reactedAt,
});

/** Returns each reaction that comes, goes or changes its looks, with the change; nobody is told of their own. */
function reactionSteps(change: Change): { reaction: Reaction; change: DayReactionChange }[] {
  const { position } = change;
  const step = (by: DayReactionChange["by"], reaction: Reaction) => ({
    reaction,
    change: changeOf(position, by, reaction),
  });
  if (change.type !== "reactionPut" && change.type !== "reactionRemoved") return [];
  const { reaction } = change;
  if (reaction.reactorId === reaction.ownerId) return [];
  if (change.type === "reactionRemoved") return [step(-1, reaction)];
  if (!change.old) return [step(1, reaction)];
  if (dayOf(change.old.reactedAt) === dayOf(reaction.reactedAt)) {
    const stays = step(0, reaction);
    return [{ ...stays, change: { ...stays.change, isOther: change.old.kind !== reaction.kind } }];
  }
  return [step(-1, change.old), step(1, reaction)];
}

/** Returns what owners are told of reactions, once per photo and day, in the order of the changes. */
function foldReactionNews(changes: Change[]): ReactionNews[] {
  const steps = changes.flatMap(reactionSteps);
  const keyOf = ({ reaction }: (typeof steps)[number]) => `${formatPhotoId(reaction)} ${dayOf(reaction.reactedAt)}`;
  return groupBy(steps, keyOf).flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { ownerId, ulid, reactedAt: day } = first.reaction;
    return [{ photo: { ownerId, ulid }, day, changes: group.map(({ change }) => change) }];
  });
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
function foldFollowerNews(changes: Change[]): FollowerNews[] {
  const keyOf = ({ follow }: FollowerNews) => `${follow.followerId} ${follow.followedId} ${follow.followedAt}`;
  return groupBy(changes.flatMap(followerNewsOf), keyOf).flatMap((group) => {
    const last = group.at(-1);
    if (!last) return [];
    const began = last.type === "refreshed" && group.some(({ type }) => type === "began");
    return [began ? { ...last, type: "began" as const } : last];
  });
}

const orderOf = ({ changedAt, notificationId }: Notification) => `${changedAt} ${notificationId}`;

/**
 * Returns the notifications written, of several changes of one the last. Rows of one batch are written side by side, and
 * are put into the order of what happened.
 */
function foldAnnouncements(changes: Change[]): Notification[] {
  const rows = new Map<string, Notification>();
  for (const change of changes) {
    if (change.type === "notified") rows.set(`${change.key.PK}\n${change.key.SK}`, change.notification);
  }
  return [...rows.values()].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

/** Returns what became of notifications without being news, of several changes of one the last. */
function foldRetold(changes: Change[]): RetoldNotification[] {
  const rows = new Map<string, RetoldNotification>();
  for (const change of changes) {
    if (change.type === "retold") rows.set(`${change.key.PK}\n${change.key.SK}`, change);
  }
  return [...rows.values()].map(({ notification, isGone }) => ({ notification, isGone }));
}

/** Returns what a shard's changes, in their order, tell users. */
export function foldInbox(changes: Change[]): InboxEffects {
  return {
    followers: foldFollowerNews(changes),
    reactions: foldReactionNews(changes),
    announcements: foldAnnouncements(changes),
    retold: foldRetold(changes),
  };
}
