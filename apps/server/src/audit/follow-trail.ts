import { auditProcedure, createCheckpointTrail, type Trail } from "@quick-photos/auditor";
import { toChange } from "@quick-photos/projector";
import type { Composition } from "../compose.ts";

/** A projector of our own knows how far it is, unless others share its work; theirs is known by its checkpoints. */
export function followTrail({ projector, maintenance }: Pick<Composition, "projector" | "maintenance">): Trail {
  if (projector && maintenance.isAlone) return { caughtUp: () => projector.settle() };
  const { db, stream } = maintenance.projection;
  return createCheckpointTrail({
    db: db.attributedTo(auditProcedure),
    stream,
    means: (record) => toChange(record) !== null,
  });
}
