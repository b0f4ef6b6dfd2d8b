import { keyText, type WrittenItem } from "@quick-photos/db/explain";
import { keys, type PrimaryKey } from "@quick-photos/db/items";

/** What the jobs on the list were made for. */
export interface TracedJobs {
  /** Remembers the jobs among writes that are about to be sent, and forgets those that are done. */
  begin(writes: WrittenItem[], causes: string[]): void;
  /** Returns the HTTP requests for which a job is done; none where this process has not put it on the list. */
  causesOf(job: PrimaryKey): string[];
}

/** Jobs that are remembered; the oldest are forgotten first. */
const mostJobs = 1_000;

/** Makes what remembers jobs. One that is on the list already is done for whoever wants it again, too. */
export function createTracedJobs(): TracedJobs {
  const causesByJob = new Map<string, string[]>();
  return {
    begin(writes, causes) {
      for (const { key, item, isRemoval } of writes) {
        if (keys.job.parse(key) === null) continue;
        const job = keyText(key);
        if (isRemoval) causesByJob.delete(job);
        else if (item) causesByJob.set(job, [...new Set([...(causesByJob.get(job) ?? []), ...causes])]);
      }
      for (const job of [...causesByJob.keys()].slice(0, -mostJobs)) causesByJob.delete(job);
    },
    causesOf: (job) => causesByJob.get(keyText(job)) ?? [],
  };
}
