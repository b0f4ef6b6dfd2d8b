import type { PhotoAddress } from "@quick-photos/db";
import type { JobParams } from "@quick-photos/db/items";
import { existingPhotos, readFollowerPage } from "@quick-photos/db/rows";
import { beginJob, type JobContext, type JobKind, readParams } from "../../jobs/job-kind.ts";
import { tellPhotoJob, untellPhotoJob } from "../inbox-photos/tell-followers.ts";
import { notifyFollowers } from "../inbox-photos/write.ts";
import { checkFeedEntries, type FeedPointer, settleFeedEntries, writeFeedEntries } from "./settle-feed-entries.ts";

/** Followers dealt with in one step: the keys of one BatchGetItem, and one to four requests of many writes. */
const stepSize = 100;

/**
 * Marks the jobs whose steps tell followers of a photo while they put it into their feeds. One of before lacks it: some of
 * its steps may be done, by which nobody was told.
 */
export const toldBeside: JobParams = { told: "beside" };

/** What a step is about. */
interface Push {
  photo: PhotoAddress;
  pointers: FeedPointer[];
  followerIds: string[];
}

/**
 * Puts a photo into feeds and tells followers of it, who find it there. Who still follows is read once, behind the writes
 * of both, so that it is read for the one as for the other.
 */
async function pushAndTell({ db, now }: JobContext, { photo, pointers, followerIds }: Push): Promise<void> {
  await writeFeedEntries(db, pointers, true);
  let isChecked = false;
  const check = async () => {
    isChecked = true;
    const outside = await checkFeedEntries(db, pointers, true);
    // In nobody's feed: the photo is gone, which says nothing of who follows.
    return outside.length === pointers.length ? null : new Set(outside.map(({ userId }) => userId));
  };
  await notifyFollowers(db, { photo, followerIds, hasCome: true, now: now(), findStrangers: check });
  if (!isChecked) await check();
}

/**
 * Makes the job that puts a photo into the feeds of its owner and all followers, or takes it out of them. When all feeds
 * are right, `afterwards` begins, unless followers were told beside.
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
      const followerIds = followers.map(({ followerId }) => followerId);
      const userIds = cursor === null ? [photo.ownerId, ...followerIds] : followerIds;
      const pointers = userIds.map((userId) => ({ userId, ...photo }));
      const isTold = belongs && params.told === toldBeside.told;
      if (isTold) await pushAndTell(context, { photo, pointers, followerIds });
      else await settleFeedEntries(db, pointers, belongs);
      if (next !== null) return { cursor: next };
      if (isTold) return "done";
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
