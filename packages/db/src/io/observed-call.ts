import type { PrimaryKey } from "../keys/primary-key.ts";
import type { StreamRecord } from "../stream/stream-record.ts";
import type { CapacityRecord } from "./capacity.ts";

/** Why a call in the background is made: the records of the stream that it projects, or the job that it works on. */
export type Cause = { records: readonly StreamRecord[] } | { job: PrimaryKey };

/** A call to DynamoDB that is about to be sent. */
export interface StartedCall {
  /** The procedure (or background worker) that makes it. */
  procedure: string;
  operation: string;
  kind: "read" | "write";
  /** What the SDK's command is made of: not a copy, and not to be changed. */
  input: object;
  /** Why it is made, where it is no call of a client's. */
  cause: Cause | undefined;
}

/** How a call has ended. */
export interface EndedCall {
  cost: CapacityRecord;
  /** What the SDK has returned, null when it has failed: not a copy, and not to be changed. */
  output: object | null;
  milliseconds: number;
  /** The name of the error as the SDK threw it; null when it succeeded. */
  failure: string | null;
}

/** Is told of a call before it is sent, and returns what is told how it has ended. Neither may throw. */
export type Observe = (call: StartedCall) => (end: EndedCall) => void;
