import type { RecordPlace, TracedKey } from "../trace/trace-event.ts";

/** A number in an item, and the rows that it stands for. */
export interface ExplainedNumber {
  /** Where in the item: `counts.followers`. */
  name: string;
  value: number;
  /** How many rows there are at this moment, as far as they were read. */
  counted: number;
  /** Whether all of them were; else there are more than `counted`. */
  isWhole: boolean;
  /** The index that leads to them; null for the table itself. */
  index: string | null;
  /** The condition by which they are found, as templates: the text of the README's table; and as it was sent. */
  keyCondition: string | null;
  keysSent: string | null;
  /** The first of them. */
  rows: TracedKey[];
}

/** An item that another one has to agree with. */
export interface ExplainedReference {
  key: TracedKey;
  /** The kind that it says it is; null where there is no such item. */
  type: string | null;
}

/** A call that changed an item, while the trace remembers it. */
export interface ExplainedWrite {
  procedure: string;
  operation: string;
  /** ISO 8601. */
  at: string;
  /** The HTTP request that it was made for, or those whose writes the projector made it because of. */
  requestIds: string[];
  /** The stream's records that the projector made it because of. */
  records: RecordPlace[];
}

/** Why an item is as it is. */
export interface Explanation {
  key: TracedKey;
  type: string | null;
  numbers: ExplainedNumber[];
  references: ExplainedReference[];
  /** Up to where of each shard of the stream its numbers are counted: the record's sequence number, padded. */
  watermarks: { shardId: string; position: string }[];
  /** The latest first. */
  writes: ExplainedWrite[];
}
