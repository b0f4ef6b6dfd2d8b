import { type Db, saveCheckpoint, shardEnd } from "@quick-photos/db";

/** Milliseconds between two checkpoints of a busy shard: repeating so much after a crash is harmless, and a checkpoint is a write. */
const busyMs = 5_000;

/**
 * Milliseconds between two checkpoints of a shard whose records mean nothing to the projections. A checkpoint is a
 * record as well, so saving one for each record would never end; saving none for a day would lose the place.
 */
const quietMs = 60 * 60 * 1_000;

/** Records that mean nothing, worth a checkpoint because reading them again takes time. */
const quietRecords = 2_000;

/** Where a shard's place is kept, so that it is written seldom enough and never too late. */
export interface CheckpointKeeper {
  /** A batch is applied; `changes` of its records meant something. */
  advance(batch: { sequenceNumber: string; records: number; changes: number }): void;
  /** Saves the place when it is time to. */
  saveWhenDue(): Promise<void>;
  /** Saves the place now, when there is anything to save. */
  save(): Promise<void>;
  /** Saves that the shard is read to its end. */
  finish(): Promise<void>;
}

/** Makes the keeper of one shard. */
export function createCheckpointKeeper(db: Db, shardId: string, now: () => Date): CheckpointKeeper {
  let unsaved = { sequenceNumber: "", records: 0, changes: 0 };
  let savedAt = now().getTime();
  const put = async (sequenceNumber: string) => {
    await saveCheckpoint(db, { shardId, sequenceNumber });
    unsaved = { sequenceNumber: "", records: 0, changes: 0 };
    savedAt = now().getTime();
  };
  const save = async () => {
    if (unsaved.records > 0) await put(unsaved.sequenceNumber);
  };
  return {
    advance({ sequenceNumber, records, changes }) {
      unsaved = { sequenceNumber, records: unsaved.records + records, changes: unsaved.changes + changes };
    },
    async saveWhenDue() {
      const age = now().getTime() - savedAt;
      if (age > (unsaved.changes > 0 ? busyMs : quietMs) || unsaved.records > quietRecords) await save();
    },
    save,
    finish: () => put(shardEnd),
  };
}
