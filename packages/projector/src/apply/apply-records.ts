import type { ProjectionScope, StreamRecord } from "@quick-photos/db";
import type { Change } from "../changes/change.ts";
import { toChange } from "../changes/to-change.ts";
import { project } from "../effects/project.ts";
import { applyEffects } from "./apply-effects.ts";
import type { Outlets } from "./outlets.ts";

function setAsideUnreadable(scope: ProjectionScope, change: Change): void {
  if (change.type !== "unreadable") return;
  scope.setAside(`record ${change.position} of ${change.key.PK} / ${change.key.SK}`, change.error, [change.position]);
}

/** Applies a batch of one shard's records, in their order, and answers how many of them meant something. */
export async function applyRecords(scope: ProjectionScope, records: StreamRecord[], outlets: Outlets): Promise<number> {
  const changes = records.map(toChange).filter((change) => change !== null);
  for (const change of changes) setAsideUnreadable(scope, change);
  if (changes.length > 0) await applyEffects(scope, project(changes), outlets);
  return changes.length;
}
