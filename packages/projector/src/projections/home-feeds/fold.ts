import { formatPhotoId, type PhotoAddress } from "@quick-photos/db";
import type { Follow } from "@quick-photos/db/items";
import type { Change } from "../../changes/change.ts";

/** A photo that was published or removed: the feeds of its owner and of the followers are to follow. */
export interface FeedPhoto extends PhotoAddress {
  exists: boolean;
  /** Of the last change, which names the job. */
  position: string;
}

/** A friendship that stands at the end of the batch and did not before it. */
export type BegunFollow = Pick<Follow, "followerId" | "followedId" | "followedAt">;

/** Friendships of one pair that ended: the feed of whoever followed is to follow. */
export interface EndedFollow {
  followerId: string;
  followedId: string;
  /** When they had begun, ISO 8601. */
  followedAts: string[];
  /** Of the last end, which names the job. */
  position: string;
}

type Edge = Pick<BegunFollow, "followerId" | "followedId">;

/** Returns the photos to put into feeds or to take out of them, each as the last change left it. */
export function foldFeedPhotos(changes: Change[]): FeedPhoto[] {
  const photos = new Map<string, FeedPhoto>();
  for (const change of changes) {
    if (change.type !== "photoPublished" && change.type !== "photoRemoved") continue;
    const { ownerId, ulid } = change.photo;
    const exists = change.type === "photoPublished";
    photos.set(formatPhotoId({ ownerId, ulid }), { ownerId, ulid, exists, position: change.position });
  }
  return [...photos.values()];
}

const pairOf = ({ followerId, followedId }: Edge) => `${followerId} ${followedId}`;

/** Returns the friendships that ended, each pair once. */
export function foldEndedFollows(changes: Change[]): EndedFollow[] {
  const pairs = new Map<string, EndedFollow>();
  for (const change of changes) {
    if (change.type !== "followRemoved") continue;
    const { position } = change;
    const { followerId, followedId, followedAt } = change.follow;
    const earlier = pairs.get(pairOf(change.follow))?.followedAts ?? [];
    pairs.set(pairOf(change.follow), { followerId, followedId, followedAts: [...earlier, followedAt], position });
  }
  return [...pairs.values()];
}

/** Returns the friendships that began and did not end again. */
export function foldBegunFollows(changes: Change[]): BegunFollow[] {
  const pairs = new Map<string, BegunFollow>();
  for (const change of changes) {
    if (change.type === "followRemoved") pairs.delete(pairOf(change.follow));
    if (change.type !== "followAdded") continue;
    const { followerId, followedId, followedAt } = change.follow;
    pairs.set(pairOf(change.follow), { followerId, followedId, followedAt });
  }
  return [...pairs.values()];
}
