import { randomUUID } from "node:crypto";
import type { ProjectorOptions } from "./projector-options.ts";
import { createBell } from "./shell/bell.ts";
import { silentLogger } from "./shell/logger.ts";
import { createPause } from "./shell/pause.ts";
import { createProgress } from "./shell/progress.ts";
import type { Run } from "./shell/run.ts";

/** The procedure under which the meter lists what projecting costs. */
const procedure = "projector";

/** Half of it is left for a renewal to succeed, with all its retries; and a takeover is a matter of seconds. */
const usualLeaseMs = 10_000;

/** Makes what the parts of a projector share, until the signal is aborted. */
export function createRun(options: ProjectorOptions, stopping: AbortSignal): Run {
  const {
    db,
    stream,
    removeMedia,
    removeMediaOf = async () => {},
    announce = async () => {},
    retell = async () => {},
  } = options;
  const { logger = silentLogger, pollMs = 100, now = () => new Date() } = options;
  const { isSole = false, leaseMs = usualLeaseMs } = options;
  return {
    db: db.attributedTo(procedure),
    stream,
    ports: { removeMedia, removeMediaOf, announce, retell },
    logger,
    pollMs,
    now,
    terms: { owner: randomUUID(), leaseMs, isSole, now },
    progress: createProgress(now),
    pause: createPause(stopping),
    jobsBell: createBell(stopping),
    stopping,
    savers: new Set(),
    liveShards: new Set(),
    deadLetter: 0,
    lostShards: new Set(),
  };
}
