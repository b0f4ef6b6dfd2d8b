import { accessPatterns, type Db, DbError, lookUpCard } from "@quick-photos/db";
import { existingPhotos } from "@quick-photos/db/rows";
import { type PictureStore, uploadPicture } from "../pictures/deliver-picture.ts";
import { imaginePicture } from "../pictures/imagine-picture.ts";
import type { RenderPicture } from "../pictures/render-picture.ts";
import type { PlannedFollow, PlannedPhoto, PlannedReaction } from "./import-plan.ts";

/** Where an import writes. */
export interface ImportTarget {
  db: Db;
  media: PictureStore;
  /** Makes the pictures that the tutorial does not have. */
  render: RenderPicture;
}

/** What became of a planned row; a reason when it was left out. */
export type WriteOutcome = "imported" | "already there" | { leftOut: string };

/** Returns the outcome of a write that may find its user or photo missing, as when a username belongs to another. */
async function orLeaveOut(write: () => Promise<WriteOutcome>): Promise<WriteOutcome> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof DbError)) throw error;
    if (error.code === "USER_NOT_FOUND") return { leftOut: "a user that it names was left out" };
    if (error.code === "PHOTO_NOT_FOUND") return { leftOut: "its photo was left out" };
    throw error;
  }
}

/** Publishes a photo unless it is there; its picture is drawn from its key, because no file is behind the tutorial's. */
export function writePhoto(
  { db, media, render }: ImportTarget,
  { ownerId, ulid, seed }: PlannedPhoto,
): Promise<WriteOutcome> {
  return orLeaveOut(async () => {
    if ((await existingPhotos(db, [{ ownerId, ulid }])).size > 0) return "already there";
    // Before any file is made for an owner who is missing.
    await lookUpCard(db, { userId: ownerId });
    const bytes = await render(imaginePicture(seed));
    const uploadId = await uploadPicture(media, { ownerId, ulid, bytes });
    const { facts } = await media.finishPhoto({ ownerId, uploadId });
    const { created } = await accessPatterns.photos.publish.run(db, { ownerId, ulid, caption: "", media: facts });
    return created ? "imported" : "already there";
  });
}

/** Reacts unless the user has reacted to the photo, with whatever kind: what was changed since an import stays. */
export function writeReaction({ db }: ImportTarget, reaction: PlannedReaction): Promise<WriteOutcome> {
  const { reactorId, photoId, kind, at } = reaction;
  return orLeaveOut(async () => {
    const { mine } = await accessPatterns.photos.byId.run(db, { photoId, viewerId: reactorId });
    if (mine !== null) return "already there";
    await accessPatterns.reactions.react.run(db, { reactorId, photoId, kind, now: at });
    return "imported";
  });
}

/** Makes a friendship unless it is there. */
export function writeFollow(
  { db }: ImportTarget,
  { followerId, followedId, at }: PlannedFollow,
): Promise<WriteOutcome> {
  return orLeaveOut(async () => {
    const { viewer } = await accessPatterns.users.byId.run(db, { userId: followedId, viewerId: followerId });
    if (viewer?.follows) return "already there";
    await accessPatterns.follows.follow.run(db, { followerId, followedId, now: at });
    return "imported";
  });
}
