import { randomUUID } from "node:crypto";
import { portsOf } from "./ports.ts";
import type { ProjectorOptions } from "./projector-options.ts";
import { silentLogger } from "./rhythm/logger.ts";
import { createProgress } from "./rhythm/progress.ts";
import { createTimer } from "./rhythm/timer.ts";
import { createWakeSignal } from "./rhythm/wake-signal.ts";
import type { Run } from "./run.ts";

/** The procedure under which the meter lists what projecting costs. */
const procedure = "projector";

/** Half of it is left for a renewal to succeed, with all its retries; and a takeover is a matter of seconds. */
const usualLeaseMs = 10_000;

/**
 * Makes what the parts of a projector share, until its work is aborted; the owner of its leases is this life of this
 * process, unless it is named.
 */
export function createRun(options: ProjectorOptions, work: AbortController, owner: string = randomUUID()): Run {
  const { db, stream } = options;
  const { logger = silentLogger, pollMs = 100, now = () => new Date() } = options;
  const { observeWork = (_, work) => work() } = options;
  const { isSole = false, leaseMs = usualLeaseMs } = options;
  const { signal: stopping } = work;
  return {
    db: db.attributedTo(procedure),
    stream,
    ports: portsOf(options),
    onRecords: options.onRecords ?? (() => {}),
    logger,
    pollMs,
    now,
    terms: { owner, leaseMs, isSole, now },
    progress: createProgress(now),
    timer: createTimer(stopping),
    jobsSignal: createWakeSignal(stopping),
    stopping,
    leaveStream() {
      logger.warn({}, "a function projects this table: this process leaves the stream and the jobs to it");
      work.abort();
    },
    savers: new Set(),
    liveShards: new Set(),
    observeWork,
    applied: { records: 0, changes: 0 },
    deadLetter: 0,
    lostShards: new Set(),
  };
}
