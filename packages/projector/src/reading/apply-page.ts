import type { Db } from "@quick-photos/db";
import type { StreamRecord } from "@quick-photos/db/stream";
import type { ProjectionScope } from "../batch/projection-scope.ts";
import { putDeadLetter } from "../dead-letters/put-dead-letter.ts";
import { backoffMs } from "../rhythm/backoff.ts";
import { isTransient } from "../rhythm/is-transient.ts";
import { messageOf } from "../rhythm/message-of.ts";
import type { Run } from "../run.ts";
import { applyRecords } from "./apply-records.ts";

/** How often a record is tried alone before it is dead-lettered. */
const maxAttempts = 5;

/** A shard that this process may apply records of. */
export interface AppliedShard {
  run: Run;
  shardId: string;
  /** Writes only while the shard is ours. */
  db: Db;
}

/** Why records are to be dead-lettered, by their positions. */
type Reasons = Map<string, Set<string>>;

function addReason(reasons: Reasons, position: string, reason: string): void {
  reasons.set(position, (reasons.get(position) ?? new Set()).add(reason));
}

function scopeOf({ run, shardId, db }: AppliedShard, records: StreamRecord[], reasons: Reasons): ProjectionScope {
  return {
    db: db.causedBy({ records }),
    shardId,
    now: run.now,
    liveShards: run.liveShards,
    relistShards: async () => new Set((await run.stream.listShards()).map((shard) => shard.shardId)),
    deadLetter(target, error, positions) {
      for (const position of positions) addReason(reasons, position, `${target}: ${error.message}`);
    },
  };
}

/** Applies a record, as often as it takes or makes sense. */
async function applyAlone(shard: AppliedShard, record: StreamRecord, reasons: Reasons): Promise<number> {
  const { run } = shard;
  for (let attempt = 1; ; attempt++) {
    try {
      return await applyRecords(scopeOf(shard, [record], reasons), [record], run.ports);
    } catch (error) {
      if (isTransient(error)) throw error;
      if (attempt === maxAttempts) {
        addReason(reasons, record.position, messageOf(error));
        return 1;
      }
      await run.timer.wait(backoffMs(run.pollMs, attempt));
      // The next start tries again from the beginning, patiently.
      if (run.stopping.aborted) throw error;
    }
  }
}

async function applyOneByOne(shard: AppliedShard, records: StreamRecord[], reasons: Reasons): Promise<number> {
  let changes = 0;
  for (const record of records) changes += await applyAlone(shard, record, reasons);
  return changes;
}

async function deadLetter(
  { run, db, shardId }: AppliedShard,
  records: StreamRecord[],
  reasons: Reasons,
): Promise<void> {
  for (const record of records) {
    const found = reasons.get(record.position);
    if (!found) continue;
    const reason = [...found].join("; ");
    await putDeadLetter(db.causedBy({ records: [record] }), { kind: "record", record }, { reason, at: run.now() });
    run.deadLetter += 1;
    const place = { shardId, position: record.position, key: record.keys, reason };
    run.logger.error(place, "the projector sets a stream record aside; `npm run audit` lists it and can replay it");
  }
}

/**
 * Applies records of a shard together, in their order, and dead-letters those that the targets of others do without.
 * Returns how many of them meant something. Throws whatever keeps it from applying them all.
 */
export async function applyTogether(shard: AppliedShard, records: StreamRecord[]): Promise<number> {
  const reasons: Reasons = new Map();
  const changes = await applyRecords(scopeOf(shard, records, reasons), records, shard.run.ports);
  await deadLetter(shard, records, reasons);
  return changes;
}

/**
 * Applies the records of a page, in their order, and returns how many of them meant something. A page that fails is
 * applied record by record, and what keeps failing by itself is dead-lettered, so that nothing holds a shard up for ever.
 * Throws what passes: an engine that is away, a lease that is lost.
 */
export async function applyPage(shard: AppliedShard, records: StreamRecord[]): Promise<number> {
  const reasons: Reasons = new Map();
  const { run, shardId } = shard;
  const changes = await applyRecords(scopeOf(shard, records, reasons), records, run.ports).catch((error: unknown) => {
    if (isTransient(error)) throw error;
    run.logger.warn({ err: error, shardId }, "the projector cannot apply some records; it tries them one by one");
    return applyOneByOne(shard, records, reasons);
  });
  await deadLetter(shard, records, reasons);
  return changes;
}
