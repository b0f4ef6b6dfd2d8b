import type { ProjectionScope } from "../batch/projection-scope.ts";
import type { Change } from "../changes/change.ts";
import type { Ports } from "../ports.ts";
import { project } from "./project.ts";
import type { Batch, ProjectionStep } from "./projection-step.ts";
import { projectionSteps } from "./projection-steps.ts";

/**
 * Commits what a batch of one shard's changes, in their order, asks for. Every step may be repeated, so a batch that is
 * broken off anywhere is simply applied again; counters know by their watermarks what is in them.
 */
export async function applyChanges(
  scope: ProjectionScope,
  changes: Change[],
  ports: Ports,
  steps: readonly ProjectionStep[] = projectionSteps,
): Promise<void> {
  const { db, now } = scope;
  const batch: Batch = {
    scope,
    context: { db, now, ports },
    effects: project(changes),
    cards: new Map(),
    countedCards: new Map(),
    countedPhotos: new Map(),
  };
  for (const { run } of steps) await run(batch);
}
