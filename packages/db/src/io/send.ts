import type { ConsumedCapacity } from "@aws-sdk/client-dynamodb";
import { DbError } from "../errors.ts";
import type { Lane, LaneOperation, LaneOperations, SendSettings } from "../lane/lane.ts";
import { backOff } from "./back-off.ts";
import type { CapacityRecord } from "./capacity.ts";
import { toTypedFailure } from "./failures.ts";
import { capacityUnits, type Meter } from "./meter.ts";
import type { Cause, StartedCall } from "./observed-call.ts";
import type { TimeLimit } from "./time-limit.ts";

/**
 * Attempts at a write that meets a transaction on its item, single items too. With a fifth of all attempts refused, one
 * write in 400,000 is refused eight times; the pauses between them add up to 1.6 s on average.
 */
const maxAttempts = 8;

/** The part of every response that the meter reads. */
interface MeteredResponse {
  ConsumedCapacity?: ConsumedCapacity | ConsumedCapacity[] | undefined;
  $metadata: { attempts?: number | undefined };
}

/**
 * Makes one call, records what it cost, and turns its failures into typed ones. A write that is refused because a
 * transaction holds its item has done nothing, and is sent again.
 */
export type Call = <Input extends object, Output extends MeteredResponse>(
  kind: "read" | "write",
  operation: string,
  input: Input,
  send: (input: Input, settings: SendSettings) => Promise<Output>,
) => Promise<Output>;

/** In whose name calls are metered, and how long they may take in all. */
export interface CallOptions {
  meter: Meter;
  procedure: string;
  /** As long as the client itself allows when left out. */
  timeLimit?: TimeLimit | undefined;
  /** Why they are made, for who observes them. */
  cause?: Cause | undefined;
}

/** Makes one call as `Call` does, on a lane. */
export type Send = <Name extends LaneOperation>(
  operation: Name,
  input: LaneOperations[Name]["input"],
) => Promise<LaneOperations[Name]["output"]>;

/** Where calls go, beside what is known of them. */
export interface SendOptions extends CallOptions {
  lane: Lane;
}

/** Tells whoever observes calls of one that begins; returns how to tell of its end, undefined where nobody does. */
function observeStart({ observe }: Meter, call: StartedCall) {
  const onEnd = observe?.(call);
  if (!onEnd) return undefined;
  const startedAt = performance.now();
  return (cost: CapacityRecord, output: object | null, failure: string | null) =>
    onEnd({ cost, output, milliseconds: performance.now() - startedAt, failure });
}

const nameOf = (error: unknown) => (error instanceof Error ? error.name : "Error");

/** Makes what makes the calls of one procedure. */
export function createCall({ meter, procedure, timeLimit, cause }: CallOptions): Call {
  const callOnce: Call = async (kind, operation, input, send) => {
    const tellEnd = observeStart(meter, { procedure, operation, kind, input, cause });
    const meterCall = (
      metadata: { attempts?: number | undefined } | undefined,
      consumed: MeteredResponse["ConsumedCapacity"],
    ) => {
      const cost = { procedure, operation, requests: metadata?.attempts ?? 1, ...capacityUnits(kind, consumed) };
      meter.record(cost);
      return cost;
    };
    try {
      const output = await (timeLimit
        ? timeLimit.spend((abortSignal) => send(input, { abortSignal }))
        : send(input, {}));
      const cost = meterCall(output.$metadata, output.ConsumedCapacity);
      tellEnd?.(cost, output, null);
      return output;
    } catch (error) {
      const cost = meterCall((error as Partial<MeteredResponse>).$metadata, undefined);
      tellEnd?.(cost, null, nameOf(error));
      throw toTypedFailure(error);
    }
  };
  return async (kind, operation, input, send) => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await callOnce(kind, operation, input, send);
      } catch (error) {
        const isConflict = error instanceof DbError && error.code === "CONFLICT";
        if (!isConflict || attempt === maxAttempts) throw error;
        await backOff(attempt);
      }
    }
  };
}

const reads: ReadonlySet<LaneOperation> = new Set(["GetItem", "Query", "BatchGetItem"]);

/** Makes what sends the calls of one procedure on a lane. */
export function createSend({ lane, ...options }: SendOptions): Send {
  const call = createCall(options);
  return (operation, input) =>
    call(reads.has(operation) ? "read" : "write", operation, input, (sent, settings) =>
      lane.send(operation, sent, settings),
    );
}
