import { formatPhotoId } from "@quick-photos/db";
import type { Change } from "../changes/change.ts";
import type { BegunFollow, EndedFollow, FeedPhoto } from "./effects.ts";

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
