import { existingPhotos, readFollowerPage } from "@quick-photos/db/rows";
import { beginJob, type JobKind, readParams } from "../../jobs/job-kind.ts";
import { tellPhotoJob, untellPhotoJob } from "../inbox-photos/tell-followers.ts";
import { settleFeedEntries } from "./settle-feed-entries.ts";

/** Followers dealt with in one step: the keys of one BatchGetItem, and one to four requests of many writes. */
const stepSize = 100;

/**
 * Makes the job that puts a photo into the feeds of its owner and all followers, or takes it out of them. When all feeds
 * are right, `afterwards` begins: followers who are told of a photo find it there.
 */
function createPhotoJob(kind: string, belongs: boolean, afterwards: JobKind): JobKind {
  return {
    kind,
    async step(context, params, cursor) {
      const { db, now } = context;
      const photo = readParams(params, ["ownerId", "ulid"]);
      const range = { followedId: photo.ownerId, after: cursor, limit: stepSize, until: params.until };
      const [{ followers, next }, existing] = await Promise.all([
        readFollowerPage(db, range),
        cursor === null ? null : existingPhotos(db, [photo]),
      ]);
      // Published or removed since: whoever did it has the feeds put right from the first follower on.
      if (existing && existing.size > 0 !== belongs) return "done";
      const userIds = followers.map(({ followerId }) => followerId);
      if (cursor === null) userIds.unshift(photo.ownerId);
      await settleFeedEntries(
        db,
        userIds.map((userId) => ({ userId, ...photo })),
        belongs,
      );
      if (next !== null) return { cursor: next };
      const jobId = `${afterwards.kind} ${photo.ownerId} ${photo.ulid} ${now().getTime()}`;
      await beginJob(context, afterwards, { jobId, params });
      return "done";
    },
  };
}

/** Puts the photo `ulid` of `ownerId` into the feeds of those who follow them. */
export const pushPhotoJob = createPhotoJob("push-photo", true, tellPhotoJob);

/** Takes the photo out of them again; with `until`, of those only who followed before that time. */
export const retractPhotoJob = createPhotoJob("retract-photo", false, untellPhotoJob);
