import type { Db } from "@quick-photos/db";
import type { StreamRecord, TableStream } from "@quick-photos/db/stream";
import type { ObserveWork } from "./observe-work.ts";
import type { Announce, EndSessions, RemoveMedia, RemoveMediaOf, Retell } from "./ports.ts";
import type { Logger } from "./rhythm/logger.ts";

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
  /** Told of notifications that changed or went without being news, likewise. */
  retell?: Retell;
  /** Told of sessions that ended and of accounts that went, likewise. */
  endSessions?: EndSessions;
  /** Told of the records of each page before anything is done because of them; of those of a page that failed, again. */
  onRecords?: ((records: readonly StreamRecord[]) => void) | undefined;
  /** Runs every batch and every turn of a job; they run by themselves when left out. */
  observeWork?: ObserveWork | undefined;
  logger?: Logger;
  /** Milliseconds between two looks at a shard while people act; up to five times as long in silence. */
  pollMs?: number;
  now?: () => Date;
  /**
   * Whether no other process can project this table: nothing is waited for then that an earlier life left leased, and
   * no lease is renewed in silence. Otherwise processes share the work by leases.
   */
  isSole?: boolean;
  /** Milliseconds after which other processes take over what a dead one had leased. */
  leaseMs?: number;
}
