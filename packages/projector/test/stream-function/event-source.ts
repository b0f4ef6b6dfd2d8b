import { marshall } from "@aws-sdk/util-dynamodb";
import type { EventRecord, StreamRecord } from "@quick-photos/db/stream";
import type { StreamEvent, StreamFunction } from "../../src/index.ts";
import type { WindowState } from "../../src/stream-function/stream-event.ts";

/** Returns a record as the service hands it to a function. */
export function toEventRecord({ sequenceNumber, eventName, keys, oldImage, newImage, at }: StreamRecord): EventRecord {
  return {
    eventName,
    dynamodb: {
      SequenceNumber: sequenceNumber,
      ApproximateCreationDateTime: at.getTime() / 1_000,
      Keys: marshall(keys),
      ...(oldImage && { OldImage: marshall(oldImage, { removeUndefinedValues: true }) }),
      ...(newImage && { NewImage: marshall(newImage, { removeUndefinedValues: true }) }),
    },
  };
}

/** How a batch is handed over: to which function, how many records, in what time. */
export interface Delivery {
  to: StreamFunction;
  many: number;
  remainingMs?: number;
}

/**
 * An event source as AWS Lambda documents it: hands the records of a shard over batch by batch, in their order, and moves on
 * behind what was applied; hands a batch over again from the record that was not, and a call that failed altogether in
 * halves; carries a window's state from call to call, and ends the window with a call of its own.
 */
export function createEventSource(shardId: string) {
  const records: StreamRecord[] = [];
  let place = 0;
  let halved = Number.POSITIVE_INFINITY;
  let state: WindowState = {};
  const call = async ({ to, remainingMs = 60_000 }: Omit<Delivery, "many">, event: StreamEvent) => {
    const sent = JSON.parse(JSON.stringify({ shardId, state, ...event })) as StreamEvent;
    return to.project(sent, remainingMs);
  };
  return {
    records,
    isIdle: () => place === records.length,
    /** The source is made anew, and begins with the oldest record. */
    beginAnew(): void {
      place = 0;
      state = {};
    },
    /** Hands over the next records; throws what the call throws. */
    async deliver({ many, ...how }: Delivery): Promise<void> {
      const batch = records.slice(place, place + Math.min(many, halved));
      if (batch.length === 0) return;
      try {
        const outcome = await call(how, { Records: batch.map(toEventRecord) });
        const failed = outcome.batchItemFailures[0]?.itemIdentifier;
        const at = batch.findIndex(({ sequenceNumber }) => sequenceNumber === failed);
        place += at === -1 ? batch.length : at;
        state = outcome.state;
        halved = Number.POSITIVE_INFINITY;
      } catch (error) {
        halved = Math.max(1, Math.floor(batch.length / 2));
        throw error;
      }
    },
    async endWindow(how: Omit<Delivery, "many">): Promise<void> {
      await call(how, { Records: [], isFinalInvokeForWindow: true });
      state = {};
    },
  };
}
