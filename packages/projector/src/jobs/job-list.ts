import type { JobKind } from "./job-kind.ts";
import { leaveFeedJob } from "./leave-feed.ts";
import { leaveInboxJob } from "./leave-inbox.ts";
import { pushPhotoJob, retractPhotoJob } from "./photo-entries.ts";
import { pullAuthorJob } from "./pull-author.ts";
import { removePhotoJob } from "./remove-photo.ts";
import { removeUserJob } from "./remove-user.ts";
import { rewriteCopiesJob } from "./rewrite-copies.ts";
import { tellPhotoJob, untellPhotoJob } from "./tell-followers.ts";

/** Every kind of job there is. */
const jobKinds: JobKind[] = [
  leaveFeedJob,
  leaveInboxJob,
  pullAuthorJob,
  pushPhotoJob,
  removePhotoJob,
  removeUserJob,
  retractPhotoJob,
  rewriteCopiesJob,
  tellPhotoJob,
  untellPhotoJob,
];

/** The kinds by their names. */
export const jobKindsByName: ReadonlyMap<string, JobKind> = new Map(jobKinds.map((job) => [job.kind, job]));
