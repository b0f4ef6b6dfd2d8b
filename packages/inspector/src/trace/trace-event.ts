import type { CapacityTotals } from "@quick-photos/db";

/** The key that an item lies under. */
export interface TracedKey {
  PK: string;
  SK: string;
}

/** A record of the table's stream: which item it tells of, and where it stands. */
export interface RecordPlace {
  key: TracedKey;
  eventName: "INSERT" | "MODIFY" | "REMOVE";
  shardId: string;
  sequenceNumber: string;
}

/** One call to DynamoDB, with all that explains it. */
export interface TracedCall {
  /** The procedure that made it, or the background worker. */
  procedure: string;
  /** The HTTP request that it was made for, by its `x-request-id`; null for what works in the background. */
  requestId: string | null;
  /** The HTTP requests whose writes, read from the stream, are why it was made; none where `requestId` says why. */
  causes: string[];
  /** The records of the stream that it projects, the first of them where there are many; none for what projects none. */
  records: RecordPlace[];
  operation: string;
  /** The index that was asked; null for the table itself. */
  index: string | null;
  /** The keys of the items, or a Query's condition, as templates: the text of the README's table. Null for other calls. */
  keyCondition: string | null;
  /** The same with the keys that were sent. */
  keysSent: string | null;
  /** The items that it named, or returned where it named none. */
  keys: TracedKey[];
  /** Null for a write. */
  consistency: "eventual" | "strong" | null;
  /** How many items it returned or wrote. */
  items: number;
  /** Of the request and of what came back, as JSON in UTF-8. */
  bytes: { sent: number; received: number };
  cost: CapacityTotals;
  /** ISO 8601. */
  startedAt: string;
  milliseconds: number;
  /** How often the SDK sent it anew. */
  retries: number;
  /** The name of the error that it ended with; null when it succeeded. */
  failure: string | null;
  /** What the SDK was given, without what is secret. */
  request: unknown;
}

/** A record of the table's stream, as the projector came to it. */
export interface TracedRecord extends RecordPlace {
  /** The kind of item; null where the code knows none of that name. */
  kind: string | null;
  /** The HTTP requests that wrote it, as far as this process made them. */
  causes: string[];
  /** When the projector came to it. ISO 8601. */
  readAt: string;
}

/** An HTTP request that called procedures, once it was answered. */
export interface TracedRequest {
  requestId: string;
  procedures: string[];
  status: number;
  /** ISO 8601. */
  startedAt: string;
  milliseconds: number;
}

/** What the trace tells, in the order in which it happened. */
export type TraceEvent =
  | { type: "request"; request: TracedRequest }
  | { type: "call"; call: TracedCall }
  | { type: "record"; record: TracedRecord }
  /** What a slow reader has missed. */
  | { type: "lost"; events: number }
  /** A user was removed: what names the user is to be forgotten, as it is here. */
  | { type: "removed"; userId: string };
