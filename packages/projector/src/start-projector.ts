import { createRun } from "./create-run.ts";
import { createJobRunner, type JobRunner } from "./jobs/job-runner.ts";
import { jobKindsByName } from "./projections/job-kinds.ts";
import type { ProjectorOptions } from "./projector-options.ts";
import { followStream } from "./reading/follow-stream.ts";
import type { Lag } from "./rhythm/progress.ts";
import { watchLag } from "./rhythm/watch-lag.ts";
import type { Run } from "./run.ts";

/** How a projector is doing. */
export interface ProjectorStatus extends Lag {
  /** Records and jobs made dead letters since the start, because no repetition would get them right. */
  deadLetter: number;
  /** Shards of which records were trimmed before they were read, since the start: counters may miss them for good. */
  lostShards: string[];
  /** Records applied since the start, and how many of them meant something. */
  applied: Readonly<Run["applied"]>;
  /** Jobs on the list at the last look, whichever process has them. */
  jobsWaiting: number;
  /** Milliseconds since this process first saw the oldest of them; 0 without one. */
  oldestJobMs: number;
}

/** A running projector. */
export interface Projector {
  status(): ProjectorStatus;
  /**
   * Resolves when everything written to the table before the call, and all that follows from it, is projected, and no
   * job is left; rejects when the projector stops first. Exact on the embedded engine; the service may deliver a record
   * a moment later. What other processes have of the stream is theirs: they only have to be alive.
   */
  settle(): Promise<void>;
  /** Stores how far this process has read of each shard that it follows, without waiting for the time to do so. */
  savePlaces(): Promise<void>;
  /** Finishes the batch and the steps under way, saves their places, leaves them to other processes, and ends. */
  stop(): Promise<void>;
}

/** Resolves when nothing is left to do in the stream nor on the list of jobs. */
async function settle({ progress, timer }: Run, jobs: JobRunner): Promise<void> {
  for (;;) {
    const turns = jobs.turns();
    const settled = progress.settled();
    timer.wake();
    await settled;
    await jobs.empty();
    // What jobs have done meanwhile is in the stream.
    if (jobs.turns() === turns) return;
  }
}

/** Starts projecting the table's stream: counters, lists, feeds, inboxes, card copies and what removals leave behind. */
export function startProjector(options: ProjectorOptions): Projector {
  const stopping = new AbortController();
  const stopped = new Promise<never>((_, reject) => {
    stopping.signal.addEventListener("abort", () => reject(new Error("the projector has stopped")), { once: true });
  });
  // Nobody may be waiting when it stops.
  stopped.catch(() => {});
  const run = createRun(options, stopping);
  const jobs = createJobRunner(run, jobKindsByName);
  const working = Promise.all([followStream(run), jobs.work(), watchLag(run)]);
  return {
    status: () => ({
      ...run.progress.lag(),
      deadLetter: run.deadLetter,
      lostShards: [...run.lostShards],
      applied: run.applied,
      jobsWaiting: jobs.waiting(),
      oldestJobMs: jobs.oldestMs(),
    }),
    settle: () => Promise.race([settle(run, jobs), stopped]),
    async savePlaces() {
      await Promise.all([...run.savers].map((save) => save()));
    },
    async stop() {
      stopping.abort();
      await working;
    },
  };
}
