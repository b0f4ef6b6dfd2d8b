import type { ConsumedCapacity } from "@aws-sdk/client-dynamodb";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { toTypedFailure } from "./failures.ts";
import { capacityUnits, type Meter } from "./meter.ts";

/** The part of every response that the meter reads. */
interface MeteredResponse {
  ConsumedCapacity?: ConsumedCapacity | ConsumedCapacity[] | undefined;
  $metadata: { attempts?: number | undefined };
}

/** Sends one SDK call, records what it cost, and turns its failures into typed ones. */
export type Send = <Output extends MeteredResponse>(
  kind: "read" | "write",
  operation: string,
  call: (client: DynamoDBDocumentClient) => Promise<Output>,
) => Promise<Output>;

/** Where calls go, and in whose name they are metered. */
export interface SendOptions {
  client: DynamoDBDocumentClient;
  meter: Meter;
  procedure: string;
}

/** Makes what sends the calls of one procedure. */
export function createSend({ client, meter, procedure }: SendOptions): Send {
  return async (kind, operation, call) => {
    const meterCall = (
      metadata: { attempts?: number | undefined } | undefined,
      consumed: MeteredResponse["ConsumedCapacity"],
    ) => meter.record({ procedure, operation, requests: metadata?.attempts ?? 1, ...capacityUnits(kind, consumed) });
    try {
      const output = await call(client);
      meterCall(output.$metadata, output.ConsumedCapacity);
      return output;
    } catch (error) {
      meterCall((error as Partial<MeteredResponse>).$metadata, undefined);
      throw toTypedFailure(error);
    }
  };
}
