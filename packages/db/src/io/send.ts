import type { ConsumedCapacity } from "@aws-sdk/client-dynamodb";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { DbError } from "../errors.ts";
import { backOff } from "./back-off.ts";
import { toTypedFailure } from "./failures.ts";
import { capacityUnits, type Meter } from "./meter.ts";
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

/** What a command is sent with. */
export interface SendSettings {
  /** Aborted when nobody waits for the answer any more. */
  abortSignal?: AbortSignal;
}

/**
 * Sends one SDK call, records what it cost, and turns its failures into typed ones. A write that is refused because a
 * transaction holds its item has done nothing, and is sent again.
 */
export type Send = <Output extends MeteredResponse>(
  kind: "read" | "write",
  operation: string,
  call: (client: DynamoDBDocumentClient, settings: SendSettings) => Promise<Output>,
) => Promise<Output>;

/** Where calls go, in whose name they are metered, and how long they may take in all. */
export interface SendOptions {
  client: DynamoDBDocumentClient;
  meter: Meter;
  procedure: string;
  /** As long as the client itself allows when left out. */
  timeLimit?: TimeLimit | undefined;
}

/** Makes what sends the calls of one procedure. */
export function createSend({ client, meter, procedure, timeLimit }: SendOptions): Send {
  const sendOnce: Send = async (kind, operation, call) => {
    const meterCall = (
      metadata: { attempts?: number | undefined } | undefined,
      consumed: MeteredResponse["ConsumedCapacity"],
    ) => meter.record({ procedure, operation, requests: metadata?.attempts ?? 1, ...capacityUnits(kind, consumed) });
    try {
      const output = await (timeLimit
        ? timeLimit.spend((abortSignal) => call(client, { abortSignal }))
        : call(client, {}));
      meterCall(output.$metadata, output.ConsumedCapacity);
      return output;
    } catch (error) {
      meterCall((error as Partial<MeteredResponse>).$metadata, undefined);
      throw toTypedFailure(error);
    }
  };
  return async (kind, operation, call) => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await sendOnce(kind, operation, call);
      } catch (error) {
        const isConflict = error instanceof DbError && error.code === "CONFLICT";
        if (!isConflict || attempt === maxAttempts) throw error;
        await backOff(attempt);
      }
    }
  };
}
