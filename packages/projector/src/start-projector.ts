import type { Db, TableStream } from "@quick-photos/db";
import type { Announce, RemoveMedia, RemoveMediaOf } from "./apply/outlets.ts";
import { followStream } from "./shell/follow-stream.ts";
import { type Logger, silentLogger } from "./shell/logger.ts";
import { createPause } from "./shell/pause.ts";
import { createProgress, type Lag } from "./shell/progress.ts";
import type { Run } from "./shell/run.ts";

/** What a projector needs. */
export interface ProjectorOptions {
  db: Db;
  stream: TableStream;
  /** Removes the files of photos and users that are gone. */
  removeMedia: RemoveMedia;
  /** Removes all files of a user who is gone; only those that rows name go when left out. */
  removeMediaOf?: RemoveMediaOf;
  /** Told of notifications, each some time after it was written; nobody is when left out. */
  announce?: Announce;
  logger?: Logger;
  /** Milliseconds between two looks at a shard while people act; up to five times as long in silence. */
  pollMs?: number;
  now?: () => Date;
}

/** How a projector is doing. */
export interface ProjectorStatus extends Lag {
  /** Records and targets left out since the start because no repetition would get them right; the log names each. */
  setAside: number;
  /** Shards of which records were trimmed before they were read, since the start: counters may miss them for good. */
  lostShards: string[];
}

/** A running projector. */
export interface Projector {
  lag(): ProjectorStatus;
  /**
   * Resolves when everything written to the table before the call, and all that follows from it, is projected; rejects
   * when the projector stops first. Exact on the embedded engine; the service may deliver a record a moment later.
   */
  settle(): Promise<void>;
  /** Finishes the batch under way, saves the place, and ends. */
  stop(): Promise<void>;
}

/** The procedure under which the meter lists what projecting costs. */
const procedure = "projector";

/** Starts projecting the table's stream: counters, reactor lists, card copies and what removals leave behind. */
export function startProjector(options: ProjectorOptions): Projector {
  const { db, stream, removeMedia, announce = async () => {}, logger = silentLogger, pollMs = 100 } = options;
  const { now = () => new Date(), removeMediaOf = async () => {} } = options;
  const stopping = new AbortController();
  const stopped = new Promise<never>((_, reject) => {
    stopping.signal.addEventListener("abort", () => reject(new Error("the projector has stopped")), { once: true });
  });
  // Nobody may be waiting when it stops.
  stopped.catch(() => {});
  const run: Run = {
    db: db.attributedTo(procedure),
    stream,
    outlets: { removeMedia, removeMediaOf, announce },
    logger,
    pollMs,
    now,
    progress: createProgress(now),
    pause: createPause(stopping.signal),
    stopping: stopping.signal,
    liveShards: new Set(),
    setAside: 0,
    lostShards: new Set(),
  };
  const following = followStream(run);
  return {
    lag: () => ({ ...run.progress.lag(), setAside: run.setAside, lostShards: [...run.lostShards] }),
    async settle() {
      const settled = run.progress.settled();
      run.pause.wake();
      await Promise.race([settled, stopped]);
    },
    async stop() {
      stopping.abort();
      await following;
    },
  };
}
