import { forEachConcurrently } from "@quick-photos/db";
import type { Effects } from "../effects/effects.ts";
import { beginJob, type JobContext, type JobKind } from "../jobs/job-kind.ts";
import { removePhotoJob } from "../jobs/remove-photo.ts";
import { removeUserJob } from "../jobs/remove-user.ts";
import { filesParam } from "../jobs/removed-files.ts";
import { rewriteCopiesJob } from "../jobs/rewrite-copies.ts";

interface Begun {
  job: JobKind;
  jobId: string;
  params: Record<string, string>;
}

function jobsOf({ removedPhotos, removedUsers, changedCards }: Effects): Begun[] {
  return [
    ...removedPhotos.map(({ target: { ownerId, ulid }, files, position }) => ({
      job: removePhotoJob,
      jobId: `remove-photo ${ownerId} ${ulid} ${position}`,
      params: { ownerId, ulid, ...filesParam(files) },
    })),
    ...removedUsers.map(({ target: userId, files, position }) => ({
      job: removeUserJob,
      jobId: `remove-user ${userId} ${position}`,
      params: { userId, ...filesParam(files) },
    })),
    ...changedCards.map(({ target: { userId, version }, files, position }) => ({
      job: rewriteCopiesJob,
      jobId: `rewrite-copies ${userId} ${position}`,
      params: { userId, version: String(version), ...filesParam(files) },
    })),
  ];
}

/** Removes what hangs on photos and users that are gone, and brings the copies of changed cards up to date. */
export async function applyRemovals(context: JobContext, effects: Effects): Promise<void> {
  await forEachConcurrently(jobsOf(effects), (begun) => beginJob(context, begun.job, begun));
}
