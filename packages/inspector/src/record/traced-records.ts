import { findEntity } from "@quick-photos/db/items";
import type { StreamRecord } from "@quick-photos/db/stream";
import type { RecordPlace, TracedRecord } from "../trace/trace-event.ts";
import type { TracedWrites } from "./traced-writes.ts";

/** The stream's records, and which HTTP requests they follow from. */
export interface TracedRecords {
  /** Returns what is told of a record; null for one that was read before. */
  read(record: StreamRecord, readAt: Date): TracedRecord | null;
  /** Returns the HTTP requests that records which were read follow from. */
  causesOf(records: readonly StreamRecord[]): string[];
}

/** Records whose causes are known: those of a few pages, of which one that fails is read again. */
const recordsKept = 4_000;

/** Records of a batch that a call names: a batch may have hundreds. */
const mostPlaces = 10;

const toPlace = ({ keys: { PK, SK }, eventName, shardId, sequenceNumber }: StreamRecord): RecordPlace => ({
  key: { PK, SK },
  eventName,
  shardId,
  sequenceNumber,
});

/** Returns where records stand, of many the first. */
export const toPlaces = (records: readonly StreamRecord[]): RecordPlace[] => records.slice(0, mostPlaces).map(toPlace);

const placeOf = ({ shardId, position }: StreamRecord) => `${shardId} ${position}`;

/** Makes what joins records to these writes. */
export function createTracedRecords(writes: TracedWrites): TracedRecords {
  const causesByPlace = new Map<string, string[]>();
  return {
    read(record, readAt) {
      if (causesByPlace.has(placeOf(record))) return null;
      const write = writes.match(record);
      const causes = write?.causes ?? [];
      causesByPlace.set(placeOf(record), causes);
      const [oldest] = causesByPlace.keys();
      if (causesByPlace.size > recordsKept && oldest !== undefined) causesByPlace.delete(oldest);
      const { newImage, oldImage } = record;
      const kind = findEntity(newImage ?? oldImage ?? {})?.type ?? null;
      const delayMs = write ? readAt.getTime() - write.beganAt : null;
      return { ...toPlace(record), kind, causes, readAt: readAt.toISOString(), delayMs };
    },
    causesOf: (records) => [...new Set(records.flatMap((record) => causesByPlace.get(placeOf(record)) ?? []))],
  };
}
