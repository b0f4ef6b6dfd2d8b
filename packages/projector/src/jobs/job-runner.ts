import type { Job } from "@quick-photos/db/items";
import { takeoverAt } from "../leases/lease-terms.ts";
import { backoffMs } from "../rhythm/backoff.ts";
import { reportFailure, reportRecovery } from "../rhythm/report.ts";
import type { Run } from "../run.ts";
import type { JobKind } from "./job-kind.ts";
import { listJobs } from "./list-jobs.ts";
import { runJob } from "./run-job.ts";

/** Jobs under way at once: so many that waiting for answers does not add up, and that a long one keeps nobody waiting. */
const concurrencyLimit = 4;

/** Milliseconds between two looks at an empty list. What is enqueued here is seen at once, in the stream. */
const lookMs = 3_000;

/** Jobs to have in store after a look. */
const enough = 4 * concurrencyLimit;

/** The jobs of this process, and of others as far as they are seen. */
export interface JobRunner {
  /** Returns how many jobs were on the list at the last look, those that wait for another attempt included. */
  waiting(): number;
  /** Returns how many milliseconds ago the oldest of them was first seen here; 0 without one. */
  oldestMs(): number;
  /** Returns how many turns have ended so far: what they wrote is in the stream. */
  turns(): number;
  /** Resolves when a look that begins after the call finds no job. */
  empty(): Promise<void>;
  /** Works until the projector stops. Never throws. */
  work(): Promise<void>;
}

interface Workshop {
  run: Run;
  kinds: ReadonlyMap<string, JobKind>;
  active: Map<string, Promise<void>>;
  /** Jobs that may be claimed, those untouched for longest first. */
  store: Job[];
  waiting: number;
  /** When jobs of the list were first seen here, in milliseconds since the epoch. */
  seenSince: Map<string, number>;
  turns: number;
  /** When the next lease or wait of a job ends, in milliseconds since the epoch. */
  nextFreeAt: number;
  looks: number;
  waiters: { afterLook: number; resolve: () => void }[];
}

/** Returns when a job may be claimed, in milliseconds since the epoch. */
function freeAt({ run: { terms } }: Workshop, { leaseOwner, leaseUntil = 0 }: Job): number {
  if (leaseOwner === terms.owner) return 0;
  return leaseOwner === undefined ? leaseUntil : takeoverAt(terms, leaseUntil);
}

/** Reads the list as far as it takes to fill all places. A kind that is not known here is left to a newer version. */
async function look(shop: Workshop): Promise<void> {
  const { run, kinds, active, waiters } = shop;
  const number = ++shop.looks;
  const now = run.now().getTime();
  const seen: Job[] = [];
  const isClaimable = (job: Job) => !active.has(job.jobId) && freeAt(shop, job) <= now;
  let after: string | null = null;
  do {
    const page: { jobs: Job[]; next: string | null } = await listJobs(run.db, after);
    seen.push(...page.jobs.filter(({ kind }) => kinds.has(kind)));
    after = page.next;
  } while (after !== null && seen.filter(isClaimable).length < enough);
  shop.waiting = seen.length;
  shop.seenSince = new Map(seen.map(({ jobId }) => [jobId, shop.seenSince.get(jobId) ?? now]));
  shop.store = seen.filter(isClaimable).sort((a, b) => (a.leaseUntil ?? 0) - (b.leaseUntil ?? 0));
  shop.nextFreeAt = Math.min(...seen.filter(({ jobId }) => !active.has(jobId)).map((job) => freeAt(shop, job)));
  // A turn that is about to end has something to say yet.
  if (seen.length > 0 || active.size > 0) return;
  shop.waiters = waiters.filter(({ afterLook }) => afterLook >= number);
  for (const { afterLook, resolve } of waiters) if (afterLook < number) resolve();
}

function start(shop: Workshop, { jobId, kind: name }: Job): void {
  const { run, kinds, active } = shop;
  const kind = kinds.get(name);
  if (!kind) return;
  const turn = run
    .observeWork(`job ${name}`, () => runJob(run, { jobId, kind }, () => shop.store.length > 0))
    .catch((error: unknown) => reportFailure(run, "work on a job", error, 1))
    .then(() => {
      active.delete(jobId);
      shop.turns += 1;
      fillLanes(shop);
      if (shop.store.length === 0) run.jobsSignal.wake();
    });
  active.set(jobId, turn);
}

function fillLanes(shop: Workshop): void {
  while (!shop.run.stopping.aborted && shop.active.size < concurrencyLimit) {
    const job = shop.store.shift();
    if (!job) return;
    start(shop, job);
  }
}

async function work(shop: Workshop): Promise<void> {
  const { run } = shop;
  const what = "look for jobs";
  let failures = 0;
  while (!run.stopping.aborted) {
    try {
      await look(shop);
      reportRecovery(run, what, failures);
      failures = 0;
      const untilFree = shop.store.length > 0 ? lookMs : shop.nextFreeAt - run.now().getTime();
      fillLanes(shop);
      await run.jobsSignal.wait(Math.max(run.pollMs, Math.min(lookMs, untilFree)));
    } catch (error) {
      failures += 1;
      reportFailure(run, what, error, failures);
      await run.jobsSignal.wait(backoffMs(run.pollMs, failures));
    }
  }
  await Promise.all(shop.active.values());
}

/** Makes the runner of jobs of these kinds. */
export function createJobRunner(run: Run, kinds: ReadonlyMap<string, JobKind>): JobRunner {
  const shop: Workshop = {
    run,
    kinds,
    active: new Map(),
    store: [],
    waiting: 0,
    seenSince: new Map(),
    turns: 0,
    nextFreeAt: Number.POSITIVE_INFINITY,
    looks: 0,
    waiters: [],
  };
  return {
    waiting: () => shop.waiting,
    oldestMs: () => {
      const now = run.now().getTime();
      return now - Math.min(now, ...shop.seenSince.values());
    },
    turns: () => shop.turns,
    empty: () =>
      new Promise((resolve) => {
        shop.waiters.push({ afterLook: shop.looks, resolve });
        run.jobsSignal.wake();
      }),
    work: () => work(shop),
  };
}
