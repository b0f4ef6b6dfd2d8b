import type { Db } from "@quick-photos/db";
import type { QueryRequest } from "@quick-photos/db/io";
import { type Job, jobEntity, keys } from "@quick-photos/db/items";

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

/** Returns some jobs of the list, after the job of that id; `next` is where the others begin, null at the end. */
export async function listJobs(db: Db, after: string | null): Promise<{ jobs: Job[]; next: string | null }> {
  const { items, lastKey } = await db.table.query(listJobsRequest(after));
  return { jobs: db.table.readEach(items, jobEntity.parse), next: lastKey ? String(lastKey.SK) : null };
}
