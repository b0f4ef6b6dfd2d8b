import type { Db } from "@quick-photos/db";
import { ignoreFailedCondition } from "@quick-photos/db/io";
import { type Job, jobEntity, keys } from "@quick-photos/db/items";
import { isFree, isHeld, type Lease, type LeaseRequest } from "../leases/lease.ts";

/** How far a job is. */
export type JobPlace = Pick<Job, "jobId" | "cursor">;

/** How a job is put back. */
export interface JobRelease extends JobPlace {
  owner: string;
  /** When its next turn may come, in milliseconds since the epoch. */
  freeAt: number;
  /** How often in a row it has failed, and what of; null when it has only had its turn. */
  failure: { attempts: number; lastError: string } | null;
}

/** Leases a job to a process; returns the job as it stands, null when it is done or another process has it. */
export async function claimJob(db: Db, jobId: string, { lease, endedBefore }: LeaseRequest): Promise<Job | null> {
  const request = {
    Key: keys.job.key({ jobId }),
    UpdateExpression: "SET leaseOwner = :owner, leaseUntil = :until",
    ConditionExpression: `attribute_exists(PK) AND (${isFree})`,
    ExpressionAttributeValues: { ":owner": lease.owner, ":until": lease.until, ":endedBefore": endedBefore },
    ReturnValues: "ALL_NEW" as const,
  };
  const claimed = await ignoreFailedCondition(db.table.update(request));
  return claimed && jobEntity.parse(claimed.answer ?? {});
}

/** Stores how far a job is, and renews the lease; returns false when another process has taken it. */
export async function saveJobPlace(db: Db, { jobId, cursor }: JobPlace, lease: Lease): Promise<boolean> {
  const request = {
    Key: keys.job.key({ jobId }),
    // CURSOR is a reserved word.
    UpdateExpression: "SET #cursor = :cursor, leaseUntil = :until",
    ConditionExpression: isHeld,
    ExpressionAttributeNames: { "#cursor": "cursor" },
    ExpressionAttributeValues: { ":cursor": cursor, ":until": lease.until, ":owner": lease.owner },
  };
  return (await ignoreFailedCondition(db.table.update(request))) !== null;
}

/** Puts a job back on the list, to be taken up by any process; one that another has taken stays as it is. */
export async function releaseJob(db: Db, job: JobRelease): Promise<void> {
  const { jobId, cursor, owner, freeAt, failure } = job;
  const place = "SET #cursor = :cursor, leaseUntil = :freeAt";
  const request = {
    Key: keys.job.key({ jobId }),
    UpdateExpression: failure
      ? `${place}, attempts = :attempts, lastError = :lastError REMOVE leaseOwner`
      : `${place} REMOVE leaseOwner, attempts, lastError`,
    ConditionExpression: isHeld,
    ExpressionAttributeNames: { "#cursor": "cursor" },
    ExpressionAttributeValues: {
      ":cursor": cursor,
      ":freeAt": freeAt,
      ":owner": owner,
      ...(failure && { ":attempts": failure.attempts, ":lastError": failure.lastError }),
    },
  };
  await ignoreFailedCondition(db.table.update(request));
}

/** Takes a job off the list; one that another process has taken stays there. */
export async function removeJob(db: Db, jobId: string, owner: string): Promise<void> {
  const request = {
    Key: keys.job.key({ jobId }),
    ConditionExpression: isHeld,
    ExpressionAttributeValues: { ":owner": owner },
  };
  await ignoreFailedCondition(db.table.delete(request));
}
