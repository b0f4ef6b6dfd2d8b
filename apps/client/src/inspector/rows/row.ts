import type { TracedCall, TracedRecord } from "../api/dev-types.ts";
import type { Act } from "../record/recording.ts";
import type { Cost } from "./cost.ts";
import type { Excess } from "./excess-of.ts";

/** What a procedure did for one HTTP request. */
export interface ProcedureRow {
  key: string;
  procedure: string;
  /** How often that request called it. */
  times: number;
  /** Null while it is on its way. */
  status: number | null;
  /** Whether the page had it already, so that nothing was asked. */
  isFromCache: boolean;
  /** Whether the trace has told of the request as a whole: until then, more may come. */
  isTraced: boolean;
  calls: TracedCall[];
  cost: Cost;
  /** What of its budget it has exceeded. */
  excess: Excess[];
}

/** What the stream did afterwards: a record that the projector came to, or a call that it made because of it. */
export type Effect = { key: string; delayMs: number } & ({ record: TracedRecord } | { call: TracedCall });

/** What somebody did, with all that followed from it; or what happened without anybody's doing. */
export interface Row {
  key: string;
  kind: Act["kind"] | "background" | "elsewhere";
  name: string;
  procedures: ProcedureRow[];
  effects: Effect[];
  /** Of the procedures. */
  now: Cost;
  /** Of the effects. */
  later: Cost;
  isOverBudget: boolean;
  /** Whether nothing is known of what it cost, since the trace has told nothing of it. */
  isUnknown: boolean;
}
