import type { Db } from "@quick-photos/db";

/** The procedure under which the meter lists what a migration costs. */
export const migrateProcedure = "migrate";

/** Milliseconds from when a process stored its progress last until another may take its migration over. */
export const leaseMs = 30_000;

/** Milliseconds between two writes of the progress: about so much is done again after a crash. */
export const saveEveryMs = 5_000;

/** The step of a migration that has nothing left to do. */
export const finishedStep = "finished";

/** On what terms a process changes a table. */
export interface MigrationTerms {
  db: Db;
  /** Names this life of this process, to it and to whoever is refused because of it. */
  owner: string;
  /** No other process can be at work on this table: whoever is said to be at a migration is gone. */
  isSole: boolean;
  now: () => Date;
}
