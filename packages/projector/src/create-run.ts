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

/** Makes what the parts of a projector share, until the signal is aborted. */
export function createRun(options: ProjectorOptions, stopping: AbortSignal): Run {
  const { db, stream } = options;
  const { logger = silentLogger, pollMs = 100, now = () => new Date() } = options;
  const { observeWork = (_, work) => work() } = options;
  const { isSole = false, leaseMs = usualLeaseMs } = options;
  return {
    db: db.attributedTo(procedure),
    stream,
    ports: portsOf(options),
    onRecords: options.onRecords ?? (() => {}),
    logger,
    pollMs,
    now,
    terms: { owner: randomUUID(), leaseMs, isSole, now },
    progress: createProgress(now),
    timer: createTimer(stopping),
    jobsSignal: createWakeSignal(stopping),
    stopping,
    savers: new Set(),
    liveShards: new Set(),
    observeWork,
    applied: { records: 0, changes: 0 },
    deadLetter: 0,
    lostShards: new Set(),
  };
}
