import { formatPhotoId } from "@quick-photos/db";
import type { Change } from "../changes/change.ts";
import type { FeedFollow, FeedPhoto } from "./effects.ts";

/** Answers the photos to put into feeds or to take out of them, each as the last change left it. */
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

/** Answers the friendships that began or ended, each pair once. */
export function foldFeedFollows(changes: Change[]): FeedFollow[] {
  const pairs = new Map<string, FeedFollow>();
  for (const change of changes) {
    if (change.type !== "followAdded" && change.type !== "followRemoved") continue;
    const { followerId, followedId, followedAt } = change.follow;
    const pair = `${followerId} ${followedId}`;
    const { ended } = pairs.get(pair) ?? { ended: [] };
    const { position } = change;
    const begun = change.type === "followAdded" ? followedAt : null;
    pairs.set(pair, { followerId, followedId, ended: begun ? ended : [...ended, followedAt], begun, position });
  }
  return [...pairs.values()];
}
