import { type Db, keys } from "@quick-photos/db";
import type { JobContext, JobKind } from "../../src/jobs/job-kind.ts";
import { leaveFeedJob } from "../../src/jobs/leave-feed.ts";
import { leaveInboxJob } from "../../src/jobs/leave-inbox.ts";
import { pushPhotoJob, retractPhotoJob } from "../../src/jobs/photo-entries.ts";
import { pullAuthorJob } from "../../src/jobs/pull-author.ts";
import { tellPhotoJob, untellPhotoJob } from "../../src/jobs/tell-followers.ts";

const kinds = new Map<unknown, JobKind>(
  [leaveFeedJob, leaveInboxJob, pushPhotoJob, retractPhotoJob, pullAuthorJob, tellPhotoJob, untellPhotoJob].map(
    (job) => [job.kind, job],
  ),
);

interface WaitingJob {
  jobId: string;
  kind: string;
  params: Record<string, string>;
  cursor: string | null;
}

async function waitingJobs(db: Db): Promise<WaitingJob[]> {
  const PK = keys.job.partition.format({});
  const query = { KeyConditionExpression: "PK = :jobs", ExpressionAttributeValues: { ":jobs": PK } };
  return (await db.table.query(query)).items as unknown as WaitingJob[];
}

/** Does every step of a job. */
export async function finishJob(
  context: JobContext,
  { step }: JobKind,
  params: Record<string, string>,
  from: string | null,
) {
  let cursor = from;
  for (let steps = 1; ; steps++) {
    const outcome = await step(context, params, cursor);
    if (outcome === "done") return steps;
    cursor = outcome.cursor;
  }
}

/** Does every step of every job on the list, and answers how many jobs there were. */
export async function finishJobs(context: JobContext): Promise<number> {
  let finished = 0;
  for (const { jobId, kind, params, cursor } of await waitingJobs(context.db)) {
    const job = kinds.get(kind);
    if (!job) continue;
    await finishJob(context, job, params, cursor);
    await context.db.table.delete({ Key: keys.job.key({ jobId }) });
    finished += 1;
  }
  return finished;
}
