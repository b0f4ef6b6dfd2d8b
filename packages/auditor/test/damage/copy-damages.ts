import { reactionKinds } from "@quick-photos/contract";
import { formatPhotoId } from "@quick-photos/db";
import {
  deadLetterEntity,
  deadLetterKey,
  exploreEntries,
  exploreEntryKey,
  feedEntryEntity,
  feedEntryExpiry,
  formatLargeFollow,
  type Item,
  items,
  keys,
  largeFollowedEntity,
  type Notification,
  noReactions,
  type Photo,
  type PrimaryKey,
  type Profile,
  toUserCard,
} from "@quick-photos/db/items";
import type { Damage, Hands } from "./damage.ts";

const older = (card: unknown): Item => ({ ...(card as Item), displayName: "Old", version: 0 });

/** Returns where somebody lies under their username. */
function wordKey(user: Profile): PrimaryKey {
  return items.nameWord.toItem({ word: user.username, user: toUserCard(user) }) as Item & PrimaryKey;
}

/** Returns where a photo with so many reactions stands among the well-liked ones. */
function likedKey(photo: Photo, heart: number): PrimaryKey {
  const entries = exploreEntries({ ...photo, counts: { ...noReactions(), heart } }, { shards: 1, now: new Date() });
  const liked = entries.find(({ level }) => level > 0);
  if (!liked) throw new Error(`${heart} reactions are not many`);
  return exploreEntryKey(liked);
}

/** The reactions that the story leaves to its first photo. */
const reactionsLeft = 4;

/** Returns the notifications in an inbox that tell of something. */
async function notificationsOf(hands: Hands, userId: string, kind: Notification["content"]["kind"]) {
  const items = await hands.list(keys.notification.partition.format({ userId }));
  return items.filter(({ content }) => (content as Notification["content"] | undefined)?.kind === kind);
}

async function firstTold(
  hands: Hands,
  userId: string,
  kind: Notification["content"]["kind"],
): Promise<Item & PrimaryKey> {
  const [first] = await notificationsOf(hands, userId, kind);
  if (!first) throw new Error(`user ${userId} is told of no ${kind}`);
  return first;
}

/** Counters and copies that differ, feeds and inboxes that are out of line, and what cannot be read. */
export const copyDamages: Damage[] = [
  {
    name: "all counters of a user are off",
    async inflict(hands, { ben }) {
      await hands.change(keys.profile.key(ben), () => ({ counts: { photos: 7, followers: 0, followed: -1 } }));
      return [["profile-count", keys.profile.key(ben)]];
    },
  },
  {
    name: "the counts of a photo are off",
    async inflict(hands, { photo }) {
      const counts = Object.fromEntries(reactionKinds.map((kind) => [kind, 9]));
      await hands.change(keys.photo.key(photo), () => ({ counts }));
      // The lists go by the counts, so they are wrong with them.
      return [
        ["photo-count", keys.photo.key(photo)],
        ["explore-missing", likedKey(photo, 9 * reactionKinds.length)],
        ["explore-stale", likedKey(photo, reactionsLeft)],
      ];
    },
  },
  {
    name: "a notification counts other reactions than there were, and a reactor is missing",
    async inflict(hands, { anna, ben, photo }) {
      const told = await firstTold(hands, ben.userId, "reactions");
      const reactor = keys.reactor.key({ photoId: formatPhotoId(photo), userId: anna.userId });
      await hands.change(told, ({ content }) => ({ content: { ...(content as Item), count: 40 } }));
      await hands.remove(reactor);
      return [
        ["day-count", told],
        ["reactor-missing", reactor],
      ];
    },
  },
  {
    name: "cards are older than the profile, wherever they are",
    async inflict(hands, { anna, ben, cleo, dora, photo }) {
      const edge = keys.follow.key({ followerId: anna.userId, followedId: ben.userId });
      const reaction = keys.reaction.key({ reactorId: cleo.userId, ownerId: photo.ownerId, ulid: photo.ulid });
      const reactor = keys.reactor.key({ photoId: formatPhotoId(photo), userId: cleo.userId });
      const word = wordKey(dora);
      await hands.change(keys.photo.key(photo), ({ owner }) => ({ owner: older(owner) }));
      await hands.change(edge, ({ follower, followed }) => ({ follower: older(follower), followed: older(followed) }));
      await hands.change(reaction, (item) => ({ reactor: older(item.reactor) }));
      await hands.change(reactor, ({ user }) => ({ user: older(user) }));
      await hands.change(word, ({ user }) => ({ user: older(user) }));
      return [
        ["card", keys.photo.key(photo)],
        ["card", edge],
        ["card", edge],
        ["card", reaction],
        ["card", word],
        ["card", reactor],
      ];
    },
  },
  {
    name: "a card of the right version has another picture, and one is newer than the profile",
    async inflict(hands, { anna, ben, cleo }) {
      const edges = [anna, cleo].map(({ userId }) => keys.follow.key({ followerId: userId, followedId: ben.userId }));
      const [first, second] = edges as [PrimaryKey, PrimaryKey];
      await hands.change(first, ({ follower }) => ({ follower: { ...(follower as Item), picture: "other.webp" } }));
      await hands.change(second, ({ followed }) => ({ followed: { ...(followed as Item), version: 99 } }));
      return [
        ["card", first],
        ["card", second],
      ];
    },
  },
  {
    name: "latest reactors are out of line, and the count is too",
    async inflict(hands, { photo }) {
      await hands.change(keys.photo.key(photo), (item) => {
        const latest = (item as unknown as Photo).latestReactors;
        const wrong = latest.map((entry, at) =>
          at === 0 ? { ...entry, kind: "smiley", user: older(entry.user) } : entry,
        );
        return { latestReactors: wrong, counts: noReactions() };
      });
      return [
        ["explore-stale", likedKey(photo, reactionsLeft)],
        ["latest-reactors", keys.photo.key(photo)],
        ["photo-count", keys.photo.key(photo)],
      ];
    },
  },
  {
    name: "feeds show photos that are gone or of strangers, and lack others",
    async inflict(hands, { anna, ben, dora, photo, removed }) {
      const entry = (userId: string, { ownerId, ulid }: Photo) => ({ userId, ownerId, ulid });
      const put = async (pointer: ReturnType<typeof entry>) => {
        await hands.put(feedEntryEntity.toItem({ ...pointer, expiresAt: feedEntryExpiry(pointer.ulid) }));
        return keys.feedEntry.key(pointer);
      };
      const gone = await put(entry(anna.userId, removed));
      const strange = await put(entry(dora.userId, photo));
      for (const { userId } of [anna, ben]) await hands.remove(keys.feedEntry.key(entry(userId, photo)));
      return [
        ["feed-without-photo", gone],
        ["feed-without-follow", strange],
        ["feed-missing", keys.photo.key(photo)],
      ];
    },
  },
  {
    name: "a feed pulls an author who is not followed",
    async inflict(hands, { anna, dora }) {
      const follows = new Set([formatLargeFollow({ followedAt: "2026-01-01T00:00:00.000Z", followedId: dora.userId })]);
      await hands.put(largeFollowedEntity.toItem({ userId: anna.userId, follows }));
      return [["large-followed-stale", keys.largeFollowed.key({ userId: anna.userId })]];
    },
  },
  {
    name: "somebody is told of a friendship, a photo and a day that are not so, with cards that are old",
    async inflict(hands, { anna, ben, dora, removed }) {
      const told = await firstTold(hands, ben.userId, "follower");
      await hands.change(told, ({ content }) => ({
        content: { ...(content as Item), user: older((content as { user: Item }).user) },
      }));
      const reactions = await firstTold(hands, ben.userId, "reactions");
      await hands.change(reactions, (item) => {
        const content = item.content as { latest: { user: Item }[] };
        return {
          content: { ...content, latest: content.latest.map((entry) => ({ ...entry, user: older(entry.user) })) },
        };
      });
      const author = await firstTold(hands, anna.userId, "photo");
      const stranger = { ...author, PK: keys.notification.partition.format(dora), userId: dora.userId };
      await hands.put(stranger);
      const ofNothing = {
        ...reactions,
        SK: "01ARYZ6S41TSV4RRFFQ69G5FAV",
        notificationId: "01ARYZ6S41TSV4RRFFQ69G5FAV",
      };
      const photo = { photoId: formatPhotoId(removed), thumb: "" };
      await hands.put({ ...ofNothing, content: { ...(reactions.content as Item), photo } });
      const latest = (reactions.content as { latest: unknown[] }).latest;
      return [
        ["card", told],
        ...latest.map(() => ["card", reactions] as const).map(([kind, key]) => [kind, key] as ["card", PrimaryKey]),
        ["notification-without-reason", stranger],
        ["notification-without-reason", ofNothing],
      ];
    },
  },
  {
    name: "what can be made again cannot be read",
    async inflict(hands, { cleo, dora, photo }) {
      const reactor = keys.reactor.key({ photoId: formatPhotoId(photo), userId: cleo.userId });
      const entry = keys.feedEntry.key({ userId: cleo.userId, ownerId: photo.ownerId, ulid: photo.ulid });
      await hands.change(reactor, () => ({ user: {} }));
      await hands.change(entry, () => ({ type: "Feed" }));
      const word = wordKey(dora);
      await hands.change(word, () => ({ user: {} }));
      const [shown] = exploreEntries(photo, { shards: 1, now: new Date() }).map(exploreEntryKey);
      if (!shown) throw new Error("the photo is too old to be among everybody's");
      await hands.change(shown, () => ({ altText: 7 }));
      return [
        ["unreadable", reactor],
        ["unreadable", entry],
        ["unreadable", word],
        ["unreadable", shown],
      ];
    },
  },
  {
    name: "what only a person can put right",
    isForPersons: true,
    async inflict(hands, { dora }) {
      const stranger = { PK: "SOMETHING#ELSE", SK: "ENTIRELY" };
      const session = keys.session.key({ userId: dora.userId, sessionId: "broken" });
      const letter = { source: "shard", place: "1", reason: "it does not help", at: "", content: "{}" };
      const job = { ...letter, source: "JOBS", place: "push-photo" };
      await hands.put({ ...stranger, type: "Other" });
      await hands.put({ ...session, type: "Session", v: 1, userId: dora.userId });
      for (const item of [letter, job]) await hands.put(deadLetterEntity.toItem(item));
      return [
        ["unreadable", stranger],
        ["unreadable", session],
        ["dead-letter", deadLetterKey(letter)],
        ["stopped-job", deadLetterKey(job)],
      ];
    },
  },
];
