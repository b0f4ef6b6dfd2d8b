import type { Db } from "@quick-photos/db";
import { type Job, keys } from "@quick-photos/db/items";
import { putDeadLetter } from "../dead-letters/put-dead-letter.ts";
import { createHeldLease, guardWrites, type HeldLease, LeaseLost } from "../leases/held-lease.ts";
import { leaseRequest } from "../leases/lease-terms.ts";
import { backoffMs, jobBackoffMs } from "../rhythm/backoff.ts";
import { isTransient } from "../rhythm/is-transient.ts";
import { messageOf } from "../rhythm/message-of.ts";
import { reportTakeover } from "../rhythm/report.ts";
import type { Run } from "../run.ts";
import type { JobKind } from "./job-kind.ts";
import { claimJob, type JobRelease, releaseJob, removeJob, saveJobPlace } from "./job-leases.ts";

/** Milliseconds after which a job lets others that wait have their turn. */
const turnMs = 1_000;

/**
 * Milliseconds between two writes of a job's cursor: a step is some hundredths of a second, and repeating a second of
 * them after a crash is harmless.
 */
const saveMs = 1_000;

/** Steps that fail in a row before the job is dead-lettered. */
const maxAttempts = 5;

/** A job that this process has. */
interface Turn {
  run: Run;
  /** Says that the job is why its calls are made. */
  db: Db;
  kind: JobKind;
  job: Job;
  lease: HeldLease;
  /** Where the next step goes on. */
  cursor: string | null;
  /** Steps done in this turn. */
  steps: number;
}

/** Puts a job back; its next turn may come after the wait. */
async function putBack({ run, db, job, cursor }: Turn, waitMs: number, failure: JobRelease["failure"]): Promise<void> {
  const freeAt = run.now().getTime() + waitMs;
  await releaseJob(db, { jobId: job.jobId, cursor, owner: run.terms.owner, freeAt, failure });
}

/** Does steps until the job is done, it is another's turn, or the process stops. */
async function takeSteps(turn: Turn, othersWait: () => boolean): Promise<void> {
  const { run, db, kind, job, lease } = turn;
  const context = { db: guardWrites(db, lease.ensure), now: run.now, ports: run.ports };
  const beganAt = performance.now();
  let savedAt = beganAt;
  for (;;) {
    await lease.ensure();
    const outcome = await kind.step(context, job.params, turn.cursor);
    turn.steps += 1;
    if (outcome === "done") return removeJob(db, job.jobId, run.terms.owner);
    turn.cursor = outcome.cursor;
    const isOver = performance.now() - beganAt > turnMs && othersWait();
    if (run.stopping.aborted || isOver) return putBack(turn, 0, null);
    if (performance.now() - savedAt < saveMs) continue;
    await lease.renew();
    savedAt = performance.now();
  }
}

/** Puts a job back to be tried again later, or dead-letters it when it has been tried often enough. */
async function fail(turn: Turn, error: unknown): Promise<void> {
  const { run, db, job, cursor, steps } = turn;
  const { jobId, kind, params } = job;
  const attempts = steps > 0 ? 1 : (job.attempts ?? 0) + 1;
  const lastError = messageOf(error);
  if (attempts < maxAttempts) {
    run.logger.warn({ err: error, jobId, attempts }, "a job has failed; it is tried again");
    return putBack(turn, jobBackoffMs(run.pollMs, attempts), { attempts, lastError });
  }
  await putDeadLetter(db, { kind: "job", job: { jobId, kind, params, cursor } }, { reason: lastError, at: run.now() });
  await removeJob(db, jobId, run.terms.owner);
  run.deadLetter += 1;
  run.logger.error({ err: error, jobId, attempts }, "the projector dead-letters a job; `npm run audit` lists it");
}

async function settleFailure(turn: Turn, error: unknown): Promise<void> {
  const { run, job } = turn;
  if (error instanceof LeaseLost) return reportTakeover(run, `job ${job.jobId}`);
  if (!isTransient(error)) return fail(turn, error);
  run.logger.warn({ err: error, jobId: job.jobId }, "a job has to wait");
  const failure = { attempts: job.attempts ?? 0, lastError: messageOf(error) };
  await putBack(turn, backoffMs(run.pollMs, maxAttempts), failure);
}

/**
 * Claims a job and does steps of it; returns false when another process has it. What fails is put back, or dead-lettered
 * after five times. Throws when the engine is away.
 */
export async function runJob(
  run: Run,
  { jobId, kind }: { jobId: string; kind: JobKind },
  othersWait: () => boolean,
): Promise<boolean> {
  const db = run.db.causedBy({ job: keys.job.key({ jobId }) });
  const request = leaseRequest(run.terms);
  const job = await claimJob(db, jobId, request);
  if (!job) return false;
  const turn: Turn = {
    run,
    db,
    kind,
    job,
    lease: createHeldLease(run.terms, request.lease, (renewed) =>
      saveJobPlace(db, { jobId, cursor: turn.cursor }, renewed),
    ),
    cursor: job.cursor,
    steps: 0,
  };
  await takeSteps(turn, othersWait).catch((error: unknown) => settleFailure(turn, error));
  return true;
}
