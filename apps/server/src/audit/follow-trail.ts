import { auditProcedure, createCheckpointTrail, type Trail } from "@quick-photos/auditor";
import { type Projector, toChange } from "@quick-photos/projector";
import type { Maintenance } from "../services/maintenance.ts";

/** Who projects, and how others' work is told. */
interface Projection {
  projector: Projector | undefined;
  maintenance: Pick<Maintenance, "isAlone" | "projection">;
}

/** A projector of our own knows how far it is, unless others share its work; theirs is known by its checkpoints. */
export function followTrail({ projector, maintenance }: Projection): Trail {
  if (projector && maintenance.isAlone) return { caughtUp: () => projector.settle() };
  const { db, stream } = maintenance.projection;
  return createCheckpointTrail({
    db: db.attributedTo(auditProcedure),
    stream,
    means: (record) => toChange(record) !== null,
  });
}
