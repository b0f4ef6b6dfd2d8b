import type { EventRecord } from "@quick-photos/db/stream";

/**
 * What AWS Lambda calls a function with that it reads a stream for: records of one shard, in their order. The shard is
 * named only where the event source has a tumbling window, and so is the window's state.
 */
export interface StreamEvent {
  Records?: EventRecord[];
  shardId?: string;
  /** What the batch before in the same window of the same shard has returned. */
  state?: WindowState;
  /** Whether this call ends the window: there may be no records with it. */
  isFinalInvokeForWindow?: boolean;
  /** Whether the window ends early, because the shard does. */
  isWindowTerminatedEarly?: boolean;
}

/** What is known at the end of a window: the sequence number of the last record that is applied. */
export interface WindowState {
  place?: string;
}

/** What the function returns: from which record on the service has to hand it the batch again, and the window's state. */
export interface StreamOutcome {
  batchItemFailures: { itemIdentifier: string }[];
  state: WindowState;
}
