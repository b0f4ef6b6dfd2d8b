import type { Db } from "@quick-photos/db";
import { type Item, keys } from "@quick-photos/db/items";
import type { Ports } from "../../src/ports.ts";
import { jobKindsByName } from "../../src/projections/job-kinds.ts";
import { Crash, type CrashPoint, dyingAt, dyingDb } from "../simulation.ts";

interface JobSteps {
  db: Db;
  portsOf(guard: ReturnType<typeof dyingAt>): Ports;
}

/** Returns the jobs on the list. */
export async function waitingJobs(db: Db): Promise<Item[]> {
  const PK = keys.job.partition.format({});
  const jobs: Item[] = [];
  let start: Item | undefined;
  do {
    const page = await db.table.query({
      KeyConditionExpression: "PK = :jobs",
      ExpressionAttributeValues: { ":jobs": PK },
      ExclusiveStartKey: start,
    });
    jobs.push(...page.items);
    start = page.lastKey;
  } while (start);
  return jobs;
}

/**
 * Does one step of a waiting job in a process that may die in it, also between the step and the note of how far it got;
 * returns whether there was a job.
 */
export async function stepJob({ db, portsOf }: JobSteps, at: number, crash: CrashPoint | null): Promise<boolean> {
  const jobs = await waitingJobs(db);
  const job = jobs[at % Math.max(1, jobs.length)];
  if (!job) return false;
  const guard = dyingAt(crash);
  const mortal = dyingDb(db, guard);
  const kind = jobKindsByName.get(String(job.kind));
  if (!kind) throw new Error(`nobody knows how to ${String(job.kind)}`);
  const Key = keys.job.key({ jobId: String(job.jobId) });
  try {
    const context = { db: mortal, now: () => new Date(), ports: portsOf(guard) };
    const outcome = await kind.step(context, job.params as Record<string, string>, job.cursor as string | null);
    if (outcome === "done") await mortal.table.delete({ Key });
    else await mortal.table.put({ Item: { ...job, cursor: outcome.cursor } });
  } catch (error) {
    if (!(error instanceof Crash)) throw error;
  }
  return true;
}
