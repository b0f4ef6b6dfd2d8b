import { createRun } from "../create-run.ts";
import { createJobRunner } from "../jobs/job-runner.ts";
import { jobKindsByName } from "../projections/job-kinds.ts";
import type { ProjectorOptions } from "../projector-options.ts";

/** What came of it: jobs on the list at the last look, and those that were given up for good. */
export interface JobsOutcome {
  waiting: number;
  deadLetter: number;
}

/**
 * Does long work until none is left or `forMs` milliseconds are over, for a function that is called by a schedule. Other
 * calls and servers may do so at the same time: each job is leased.
 */
export async function advanceJobs(options: ProjectorOptions, forMs: number): Promise<JobsOutcome> {
  const work = new AbortController();
  const run = createRun(options, work);
  const jobs = createJobRunner(run, jobKindsByName);
  const working = jobs.work();
  await Promise.race([jobs.empty(), run.timer.wait(forMs)]);
  work.abort();
  await working;
  return { waiting: jobs.waiting(), deadLetter: run.deadLetter };
}
