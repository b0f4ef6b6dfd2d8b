import type { PhotoAddress } from "@quick-photos/db";
import { forEachConcurrently } from "@quick-photos/db/io";
import type { Removed } from "../../batch/removed.ts";
import { beginJob, type JobContext } from "../../jobs/job-kind.ts";
import { filesParam } from "../../jobs/removed-files.ts";
import { removePhotoJob } from "./remove-photo.ts";
import { removeUserJob } from "./remove-user.ts";

/** Removes what hangs on photos that are gone, and their files. */
export async function removePhotos(context: JobContext, removed: Removed<PhotoAddress>[]): Promise<void> {
  await forEachConcurrently(removed, async ({ target: { ownerId, ulid }, files, position }) => {
    const jobId = `remove-photo ${ownerId} ${ulid} ${position}`;
    await beginJob(context, removePhotoJob, { jobId, params: { ownerId, ulid, ...filesParam(files) } });
  });
}

/** Removes everything of users who are gone. */
export async function removeUsers(context: JobContext, removed: Removed<string>[]): Promise<void> {
  await forEachConcurrently(removed, async ({ target: userId, files, position }) => {
    const jobId = `remove-user ${userId} ${position}`;
    await beginJob(context, removeUserJob, { jobId, params: { userId, ...filesParam(files) } });
  });
}
