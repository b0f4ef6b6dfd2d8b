import type { Db } from "@quick-photos/db";
import type { StreamRecord, TableStream } from "@quick-photos/db/stream";
import type { LeaseTerms } from "./leases/lease-terms.ts";
import type { ObserveWork } from "./observe-work.ts";
import type { Ports } from "./ports.ts";
import type { Logger } from "./rhythm/logger.ts";
import type { Progress } from "./rhythm/progress.ts";
import type { Timer } from "./rhythm/timer.ts";
import type { WakeSignal } from "./rhythm/wake-signal.ts";

/** What the parts of a running projector share. */
export interface Run {
  /** Attributed to the projector in the meter. */
  readonly db: Db;
  readonly stream: TableStream;
  readonly ports: Ports;
  readonly onRecords: (records: readonly StreamRecord[]) => void;
  readonly logger: Logger;
  readonly pollMs: number;
  readonly now: () => Date;
  readonly progress: Progress;
  readonly timer: Timer;
  /** Wakes whoever looks at the list of jobs. */
  readonly jobsSignal: WakeSignal;
  readonly terms: LeaseTerms;
  /** Aborted when the projector is to stop. */
  readonly stopping: AbortSignal;
  /** Stops the projector for good, because the stream is a function's from now on. */
  leaveStream(): void;
  /** One for each shard that is followed: stores how far it has been read. Throws LeaseLost. */
  readonly savers: Set<() => Promise<void>>;
  /** Every shard the stream keeps, as last listed. */
  liveShards: ReadonlySet<string>;
  /** Runs a batch or the turn of a job. */
  readonly observeWork: ObserveWork;
  /** Records applied since the start, and how many of them meant something. */
  readonly applied: { records: number; changes: number };
  /** Records and jobs made dead letters since the start because no repetition would get them right. */
  deadLetter: number;
  /** Shards of which records were trimmed before they were read, since the start. */
  readonly lostShards: Set<string>;
}
