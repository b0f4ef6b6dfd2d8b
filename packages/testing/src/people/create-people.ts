import type { ReactionKind } from "@quick-photos/contract";
import { accessPatterns, type Db, formatPhotoId } from "@quick-photos/db";
import type { Photo, Profile } from "@quick-photos/db/items";
import { aPhoto, aUser } from "./samples.ts";

/** Milliseconds. */
const dayMs = 24 * 60 * 60 * 1_000;

let signedUp = 0;

/** Makes people who act on a table, by this clock: it is looked at once for whatever they do. */
export function createPeople(db: Db, now: () => Date = () => new Date()) {
  return {
    now,
    signUp(username = `user${++signedUp}`): Promise<Profile> {
      return accessPatterns.users.create.run(db, { ...aUser(username), createdAt: now().toISOString() });
    },
    follow: (follower: Profile, followed: Profile) =>
      accessPatterns.follows.follow.run(db, { followerId: follower.userId, followedId: followed.userId, now: now() }),
    unfollow: (follower: Profile, followed: Profile) =>
      accessPatterns.follows.unfollow.run(db, { followerId: follower.userId, followedId: followed.userId }),
    /** Publishes a photo as if so many days ago. */
    async publish({ userId }: Profile, daysAgo = 0): Promise<Photo> {
      return (await accessPatterns.photos.publish.run(db, aPhoto(userId, now().getTime() - daysAgo * dayMs))).photo;
    },
    react: ({ userId }: Profile, photo: Photo, kind: ReactionKind = "heart") =>
      accessPatterns.reactions.react.run(db, { reactorId: userId, photoId: formatPhotoId(photo), kind, now: now() }),
  };
}
