import type { JobKind } from "../jobs/job-kind.ts";
import { rewriteCopiesJob } from "./card-copies/rewrite-copies.ts";
import { leaveFeedJob } from "./home-feeds/leave-feed.ts";
import { pushPhotoJob, retractPhotoJob } from "./home-feeds/photo-entries.ts";
import { leaveInboxJob } from "./inbox-photos/leave-inbox.ts";
import { tellPhotoJob, untellPhotoJob } from "./inbox-photos/tell-followers.ts";
import { pullAuthorJob } from "./large-authors/pull-author.ts";
import { removePhotoJob } from "./removals/remove-photo.ts";
import { removeUserJob } from "./removals/remove-user.ts";

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
