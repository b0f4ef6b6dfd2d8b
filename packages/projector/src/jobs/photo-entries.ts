import { existingPhotos, readFollowerPage, settleFeedEntries } from "@quick-photos/db";
import { type JobKind, readParams } from "./job-kind.ts";

/** Followers dealt with in one step: three BatchWriteItems, sent together. */
const stepSize = 75;

/** Makes the job that puts a photo into the feeds of its owner and all followers, or takes it out of them. */
function createPhotoJob(kind: string, belongs: boolean): JobKind {
  return {
    kind,
    async step({ db }, params, cursor) {
      const photo = readParams(params, ["ownerId", "ulid"]);
      // Published or removed since: whoever did it has the feeds put right from the first follower on.
      if (cursor !== null && (await existingPhotos(db, [photo])).size > 0 !== belongs) return "done";
      const { until } = params;
      const range = { followedId: photo.ownerId, after: cursor, limit: stepSize, until };
      const { followers, next } = await readFollowerPage(db, range);
      const userIds = followers.map(({ followerId }) => followerId);
      if (cursor === null) userIds.unshift(photo.ownerId);
      await settleFeedEntries(
        db,
        userIds.map((userId) => ({ userId, ...photo })),
        belongs,
      );
      return next === null ? "done" : { cursor: next };
    },
  };
}

/** Puts the photo `ulid` of `ownerId` into the feeds of those who follow them. */
export const pushPhotoJob = createPhotoJob("push-photo", true);

/** Takes the photo out of them again; with `until`, of those only who followed before that time. */
export const retractPhotoJob = createPhotoJob("retract-photo", false);
