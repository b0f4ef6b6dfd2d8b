import { readFollowerPage } from "@quick-photos/db/rows";
import { type JobKind, readParams } from "../../jobs/job-kind.ts";
import { notifyFollowers } from "./write.ts";

/** Followers dealt with in one step: the keys of one BatchGetItem. */
const stepSize = 100;

/** Makes the job that tells all followers of a photo's owner of the day of the photo. */
function createTellingJob(kind: string, hasCome: boolean): JobKind {
  return {
    kind,
    async step({ db, now }, params, cursor) {
      const photo = readParams(params, ["ownerId", "ulid"]);
      const range = { followedId: photo.ownerId, after: cursor, limit: stepSize, until: params.until };
      const { followers, next } = await readFollowerPage(db, range);
      const followerIds = followers.map(({ followerId }) => followerId);
      await notifyFollowers(db, { photo, followerIds, hasCome, now: now() });
      return next === null ? "done" : { cursor: next };
    },
  };
}

/** Tells those who follow `ownerId` of the photo `ulid`. */
export const tellPhotoJob = createTellingJob("tell-photo", true);

/** Takes it back from those who were told; with `until`, from those only who followed before that time. */
export const untellPhotoJob = createTellingJob("untell-photo", false);
