import type { Job } from "@quick-photos/db/items";
import type { TestTable } from "@quick-photos/testing/engine";
import { createRun } from "../../src/create-run.ts";
import type { ProjectorOptions } from "../../src/index.ts";
import { enqueueJob } from "../../src/jobs/enqueue-job.ts";
import type { JobContext, JobKind, StepOutcome } from "../../src/jobs/job-kind.ts";
import { createJobRunner } from "../../src/jobs/job-runner.ts";
import { listJobs } from "../../src/jobs/list-jobs.ts";

/** A kind of job that is made of a function. */
export function aKind(
  kind: string,
  step: (cursor: string | null, context: JobContext) => Promise<StepOutcome>,
): JobKind {
  return { kind, step: (context, _, cursor) => step(cursor, context) };
}

/** Starts a process that does jobs of these kinds and nothing else. */
export function startWorkshop(world: TestTable, kinds: JobKind[], options: Partial<ProjectorOptions> = {}) {
  const stopping = new AbortController();
  const common = { db: world.db, stream: world.stream, removeMedia: async () => {}, pollMs: 1, leaseMs: 300 };
  const run = createRun({ ...common, ...options }, stopping);
  const runner = createJobRunner(run, new Map(kinds.map((kind) => [kind.kind, kind])));
  const working = runner.work();
  return {
    run,
    runner,
    async enqueue(jobId: string, kind: string): Promise<void> {
      await enqueueJob(world.db, { jobId, kind, params: {} });
      run.jobsSignal.wake();
    },
    async stop(): Promise<void> {
      stopping.abort();
      await working;
    },
  };
}

/** Returns the jobs on the list. */
export async function jobsOf({ db }: TestTable): Promise<Job[]> {
  return (await listJobs(db, null)).jobs;
}

/** Something to wait for. */
export function createGate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}
