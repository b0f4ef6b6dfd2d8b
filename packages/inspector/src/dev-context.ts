import type { Trail } from "@quick-photos/auditor";
import type { Db } from "@quick-photos/db";
import type { TableReader } from "@quick-photos/db/maintenance";
import type { Trace } from "./trace/trace.ts";

/** What the procedures for developers work with. Who may call them has been decided before. */
export interface DevContext {
  trace: Trace;
  /** Its calls are metered as the inspector's own, and are no part of the trace. */
  db: Db;
  /** The same table exactly as it is stored. */
  table: TableReader;
  /** How far the projections trail the table: what is audited waits for them. */
  trail: Trail;
  now: () => Date;
  /** Returns whether the session by which the caller came has ended since. */
  hasSessionEnded(): boolean;
}
