import type { StreamRecord } from "@quick-photos/db/stream";
import { LeaseLost } from "../leases/held-lease.ts";
import { type AppliedShard, applyPage, applyTogether } from "../reading/apply-page.ts";
import { backoffMs } from "../rhythm/backoff.ts";
import { isTransient } from "../rhythm/is-transient.ts";
import { reportFailure, reportTakeover } from "../rhythm/report.ts";

/** Records applied together: so many that a target is written once for most of them, and a call gets ahead in its time. */
const together = 100;

/** Applies records one by one, each dead-lettered when it keeps failing; calls back after each. */
async function applyEach(shard: AppliedShard, records: StreamRecord[], onApplied: () => void): Promise<void> {
  for (const record of records) {
    if (shard.run.stopping.aborted) return;
    await applyPage(shard, [record]);
    onApplied();
  }
}

async function applySome(shard: AppliedShard, records: StreamRecord[], onApplied: (many: number) => void) {
  try {
    await applyTogether(shard, records);
    onApplied(records.length);
  } catch (error) {
    if (isTransient(error)) throw error;
    const { run, shardId } = shard;
    run.logger.warn({ err: error, shardId }, "the projector cannot apply some records; it tries them one by one");
    await applyEach(shard, records, () => onApplied(1));
  }
}

/**
 * Applies the records of a shard in their order until all are applied or the time is up (`run.stopping`), and returns how
 * many are. What passes is waited for; what fails by itself is dead-lettered, so every call gets ahead.
 */
export async function applyInTime(shard: AppliedShard, records: StreamRecord[]): Promise<number> {
  const { run, shardId } = shard;
  let applied = 0;
  let failures = 0;
  while (applied < records.length && !run.stopping.aborted) {
    try {
      await applySome(shard, records.slice(applied, applied + together), (many) => {
        applied += many;
        failures = 0;
      });
    } catch (error) {
      if (run.stopping.aborted) return applied;
      if (error instanceof LeaseLost) {
        reportTakeover(run, `shard ${shardId}`);
        return applied;
      }
      failures += 1;
      reportFailure(run, `apply records of shard ${shardId}`, error, failures);
      await run.timer.wait(backoffMs(run.pollMs, failures));
    }
  }
  return applied;
}
