import type { Db } from "@quick-photos/db";
import { ignoreFailedCondition, type PutRequest } from "@quick-photos/db/io";
import { type Job, jobEntity } from "@quick-photos/db/items";

/** A job to do; `cursor` is where it goes on when its first steps are done already. */
export type NewJob = Pick<Job, "jobId" | "kind" | "params"> & { cursor?: string | null };

/** Builds the PutItem, if absent. */
function enqueueJobRequest({ jobId, kind, params, cursor }: NewJob): PutRequest {
  return {
    Item: jobEntity.toItem({ jobId, kind, params, cursor: cursor ?? null }),
    ConditionExpression: "attribute_not_exists(PK)",
  };
}

/** Puts a job on the list; one of the same id that is there already stays as it is. */
export async function enqueueJob(db: Db, job: NewJob): Promise<void> {
  await ignoreFailedCondition(db.table.put(enqueueJobRequest(job)));
}
