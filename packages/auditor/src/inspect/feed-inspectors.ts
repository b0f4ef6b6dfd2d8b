import { formatPhotoId } from "@quick-photos/db";
import { followEntity, type Item, keys, type LargeFollowed } from "@quick-photos/db/items";
import type { ItemsByKey } from "@quick-photos/db/rows";
import { type FeedPointer, removeLargeFollows, settleFeedEntries } from "@quick-photos/projector/projections";
import type { Suspicion } from "../findings.ts";
import type { Inspector } from "./inspector.ts";

const edgeOf = ({ userId, ownerId }: FeedPointer) => ({ followerId: userId, followedId: ownerId });

/** An entry of a feed leads to a photo of somebody whom the reader follows, or of the reader. */
export const feedEntryInspector: Inspector<FeedPointer> = {
  refers: (pointer) => [
    keys.photo.key({ ownerId: pointer.ownerId, ulid: pointer.ulid }),
    keys.follow.key(edgeOf(pointer)),
  ],
  judge({ item, value: pointer }, facts) {
    const { userId, ownerId, ulid } = pointer;
    const hasPhoto = facts.get(keys.photo.key({ ownerId, ulid })) !== undefined;
    if (hasPhoto && (userId === ownerId || facts.get(keys.follow.key(edgeOf(pointer))))) return [];
    return [
      {
        kind: hasPhoto ? "feed-without-follow" : "feed-without-photo",
        subject: item,
        item,
        problem: hasPhoto
          ? `user ${userId} does not follow user ${ownerId}`
          : `photo ${formatPhotoId(pointer)} is gone`,
        involves: [userId, ownerId, ulid],
        async repair(db) {
          await settleFeedEntries(db, [pointer], false);
          return true;
        },
      },
    ];
  },
};

function friendshipsOf({ userId, follows }: LargeFollowed) {
  return [...(follows ?? [])].map((name) => {
    const at = name.lastIndexOf("#");
    return { followerId: userId, followedId: name.slice(at + 1), followedAt: name.slice(0, at) };
  });
}

function followedAt(item: Item | undefined): string | undefined {
  return followEntity.tryParse(item)?.followedAt;
}

function judgeFriendships(list: LargeFollowed, facts: ItemsByKey) {
  return friendshipsOf(list).filter((follow) => followedAt(facts.get(keys.follow.key(follow))) !== follow.followedAt);
}

/** The list of large authors who are pulled into a feed names friendships that exist. */
export const largeFollowedInspector: Inspector<LargeFollowed> = {
  refers: (list) => friendshipsOf(list).map(keys.follow.key),
  judge: ({ item, value }, facts) =>
    judgeFriendships(value, facts).map(
      (follow): Suspicion => ({
        kind: "large-followed-stale",
        subject: item,
        item,
        part: follow.followedId,
        problem: `user ${follow.followerId} does not follow user ${follow.followedId} since ${follow.followedAt}`,
        involves: [follow.followerId, follow.followedId],
        async repair(db) {
          await removeLargeFollows(db, [follow]);
          return true;
        },
      }),
    ),
};
