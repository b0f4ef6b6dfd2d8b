import type { Db } from "../db.ts";
import type { Item } from "../entities/entity.ts";
import { type Job, jobEntity } from "../entities/job.ts";
import { DbError } from "../errors.ts";
import type { QueryRequest } from "../io/requests.ts";
import { keys } from "../keys/key-design.ts";

/** Jobs in one look: some ten read units when there are so many. */
const pageSize = 100;

/** Builds the Query of the jobs after one of them. */
function listJobsRequest(after: string | null): QueryRequest {
  return {
    KeyConditionExpression: "PK = :jobs",
    ExpressionAttributeValues: { ":jobs": keys.job.partition.format({}) },
    Limit: pageSize,
    ...(after !== null && { ExclusiveStartKey: keys.job.key({ jobId: after }) }),
    ConsistentRead: true,
  };
}

/** Returns a job, null for a row that cannot be read: the others are not to wait for it, and the audit reports it. */
function readJob(item: Item): Job | null {
  try {
    return jobEntity.parse(item);
  } catch (error) {
    if (error instanceof DbError) return null;
    throw error;
  }
}

/** Returns some jobs of the list, after the job of that id; `next` is where the others begin, null at the end. */
export async function listJobs(db: Db, after: string | null): Promise<{ jobs: Job[]; next: string | null }> {
  const { items, lastKey } = await db.table.query(listJobsRequest(after));
  const jobs = items.map(readJob).filter((job) => job !== null);
  return { jobs, next: lastKey ? String(lastKey.SK) : null };
}
