import type { StreamRecord } from "@quick-photos/db/stream";
import type { ProjectionScope } from "../batch/projection-scope.ts";
import type { Change } from "../changes/change.ts";
import { toChange } from "../changes/to-change.ts";
import type { Ports } from "../ports.ts";
import { applyChanges } from "../projections/apply-changes.ts";

function deadLetterUnreadable(scope: ProjectionScope, change: Change): void {
  if (change.type !== "unreadable") return;
  scope.deadLetter(`record ${change.position} of ${change.key.PK} / ${change.key.SK}`, change.error, [change.position]);
}

/** Applies a batch of one shard's records, in their order, and returns how many of them meant something. */
export async function applyRecords(scope: ProjectionScope, records: StreamRecord[], ports: Ports): Promise<number> {
  const changes = records.map(toChange).filter((change) => change !== null);
  for (const change of changes) deadLetterUnreadable(scope, change);
  if (changes.length > 0) await applyChanges(scope, changes, ports);
  return changes.length;
}
