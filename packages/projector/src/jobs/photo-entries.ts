import { existingPhotos, notifyFollowers, readFollowerPage, settleFeedEntries } from "@quick-photos/db";
import { type JobKind, readParams } from "./job-kind.ts";

/** Followers dealt with in one step: three BatchWriteItems, sent together. */
const stepSize = 75;

/** Makes the job that puts a photo into the feeds of its owner and all followers, and tells them; or takes it out again. */
function createPhotoJob(kind: string, belongs: boolean): JobKind {
  return {
    kind,
    async step({ db, now }, params, cursor) {
      const photo = readParams(params, ["ownerId", "ulid"]);
      // Published or removed since: whoever did it has the feeds put right from the first follower on.
      if (cursor !== null && (await existingPhotos(db, [photo])).size > 0 !== belongs) return "done";
      const { until } = params;
      const range = { followedId: photo.ownerId, after: cursor, limit: stepSize, until };
      const { followers, next } = await readFollowerPage(db, range);
      const followerIds = followers.map(({ followerId }) => followerId);
      const userIds = cursor === null ? [photo.ownerId, ...followerIds] : followerIds;
      await settleFeedEntries(
        db,
        userIds.map((userId) => ({ userId, ...photo })),
        belongs,
      );
      await notifyFollowers(db, { photo, followerIds, hasCome: belongs, now: now() });
      return next === null ? "done" : { cursor: next };
    },
  };
}

/** Puts the photo `ulid` of `ownerId` into the feeds of those who follow them. */
export const pushPhotoJob = createPhotoJob("push-photo", true);

/** Takes the photo out of them again; with `until`, of those only who followed before that time. */
export const retractPhotoJob = createPhotoJob("retract-photo", false);
