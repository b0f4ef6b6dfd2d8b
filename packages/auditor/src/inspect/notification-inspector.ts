import type { Db } from "@quick-photos/db";
import { followEntity, keys, type Notification, notificationEntity } from "@quick-photos/db/items";
import { applyRepair } from "@quick-photos/db/maintenance";
import type { ItemsByKey } from "@quick-photos/db/rows";
import { notifyFollowers } from "@quick-photos/projector/projections";
import type { Suspicion } from "../findings.ts";
import { orphanOfUser } from "./account-inspectors.ts";
import { isGone, judgeCard } from "./cards.ts";
import type { Inspection, Inspector, Subject } from "./inspector.ts";
import { judgeDayCount } from "./judge-day-count.ts";
import { photoAddress } from "./photo-address.ts";

type Told = Subject<Notification>;

/** The friendship that a notification tells of, or owes itself to. */
function edgeOf({ userId, content }: Notification) {
  if (content.kind === "follower") return { followerId: content.user.userId, followedId: userId };
  return { followerId: userId, followedId: content.kind === "photo" ? content.authorId : userId };
}

const edgeKey = (notification: Notification) => keys.follow.key(edgeOf(notification));

/** Returns why there should be no such notification; null when there should. */
function findFault({ value }: Told, facts: ItemsByKey): string | null {
  const { content, at } = value;
  if (content.kind !== "follower" && !facts.get(keys.photo.key(photoAddress(content.photo.photoId)))) {
    return `photo ${content.photo.photoId} is gone`;
  }
  if (content.kind === "reactions") return null;
  const follow = facts.get(edgeKey(value));
  const { followerId, followedId } = edgeOf(value);
  if (!follow) return `user ${followerId} does not follow user ${followedId}`;
  if (content.kind === "photo") return null;
  const since = followEntity.tryParse(follow)?.followedAt;
  return since === at ? null : `user ${followerId} follows user ${followedId} since ${since}, not ${at}`;
}

/** Tells what there is to tell of the day of an author who is followed instead, if anything; the others go. */
async function takeBack(db: Db, { item, value }: Told, isFollowed: boolean, now: Date): Promise<boolean> {
  const { content, userId } = value;
  if (content.kind !== "photo" || !isFollowed) return applyRepair(db, { write: { delete: item } });
  const photo = photoAddress(content.photo.photoId);
  await notifyFollowers(db, { photo, followerIds: [userId], hasCome: false, now });
  return true;
}

function judgeReason(told: Told, facts: ItemsByKey, { now }: Inspection): Suspicion[] {
  const { item, value } = told;
  const problem = findFault(told, facts);
  if (problem === null) return [];
  const { followerId, followedId } = edgeOf(value);
  const { content } = value;
  const photo = content.kind === "follower" ? [] : Object.values(photoAddress(content.photo.photoId));
  const isFollowed = content.kind === "photo" && facts.get(edgeKey(value)) !== undefined;
  return [
    {
      kind: "notification-without-reason",
      subject: item,
      item,
      problem,
      evidence: value,
      involves: [followerId, followedId, ...photo],
      repair: (db) => takeBack(db, told, isFollowed, now),
    },
  ];
}

function judgeCards({ item, value: { content } }: Told, facts: ItemsByKey): Suspicion[] {
  if (content.kind === "photo") return [];
  const v = notificationEntity.versionOver(item);
  if (content.kind === "follower") {
    const corrected = (user: typeof content.user) => ({ content: { ...content, user }, v });
    return judgeCard(facts, { item, part: "user", copy: content.user, corrected });
  }
  return content.latest.flatMap((entry, at) =>
    judgeCard(facts, {
      item,
      part: `latest ${at + 1}`,
      copy: entry.user,
      corrected: (user) => ({ content: { ...content, latest: content.latest.with(at, { ...entry, user }) }, v }),
    }),
  );
}

/**
 * What a user is told agrees with its reason, and the cards in it with the profiles. A row that counts no reactions stays
 * on purpose until it expires: nobody sees it, and its watermarks tell repeated records from new ones.
 */
export const notificationInspector: Inspector<Notification> = {
  refers(notification) {
    const { userId, content } = notification;
    const others = content.kind === "reactions" ? content.latest.map(({ user }) => user.userId) : [];
    if (content.kind === "follower") others.push(content.user.userId);
    return [
      ...[userId, ...others].map((id) => keys.profile.key({ userId: id })),
      ...(content.kind === "reactions" ? [] : [edgeKey(notification)]),
      ...(content.kind === "follower" ? [] : [keys.photo.key(photoAddress(content.photo.photoId))]),
    ];
  },
  judge(told, facts, inspection) {
    const { item, value } = told;
    if (isGone(facts, value.userId)) return [orphanOfUser("inbox-without-user", item, value.userId)];
    const reason = judgeReason(told, facts, inspection);
    return reason.length > 0 ? reason : judgeCards(told, facts);
  },
  count: judgeDayCount,
};
