import type { Db, TableStream } from "@quick-photos/db";
import type { Ports } from "../ports.ts";
import type { Bell } from "./bell.ts";
import type { LeaseTerms } from "./lease-terms.ts";
import type { Logger } from "./logger.ts";
import type { Pause } from "./pause.ts";
import type { Progress } from "./progress.ts";

/** What the parts of a running projector share. */
export interface Run {
  /** Attributed to the projector in the meter. */
  readonly db: Db;
  readonly stream: TableStream;
  readonly ports: Ports;
  readonly logger: Logger;
  readonly pollMs: number;
  readonly now: () => Date;
  readonly progress: Progress;
  readonly pause: Pause;
  /** Rings for a look at the list of jobs. */
  readonly jobsBell: Bell;
  readonly terms: LeaseTerms;
  /** Aborted when the projector is to stop. */
  readonly stopping: AbortSignal;
  /** One for each shard that is followed: stores how far it has been read. Throws LeaseLost. */
  readonly savers: Set<() => Promise<void>>;
  /** Every shard the stream keeps, as last listed. */
  liveShards: ReadonlySet<string>;
  /** Records and jobs made dead letters since the start because no repetition would get them right. */
  deadLetter: number;
  /** Shards of which records were trimmed before they were read, since the start. */
  readonly lostShards: Set<string>;
}
