import { findEntity } from "@quick-photos/db/items";
import type { StreamRecord } from "@quick-photos/db/stream";
import type { RecordPlace, TracedKey, TracedRecord } from "../trace/trace-event.ts";
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

/** What tells an id in a key from a word of the key design. */
const shortestId = 16;

const idsIn = ({ PK, SK }: TracedKey): string[] =>
  `${PK}#${SK}`.split(/[#.]/).filter((part) => part.length >= shortestId);

/**
 * Returns where records of a batch stand that are why these items are written: those that share an id with one of them, or
 * else all; the first of many.
 */
export function toPlaces(records: readonly StreamRecord[], written: readonly { key: TracedKey }[]): RecordPlace[] {
  const ids = new Set(written.flatMap(({ key }) => idsIn(key)));
  const isAbout = ({ keys }: StreamRecord) => idsIn(keys).some((id) => ids.has(id));
  const related = records.filter(isAbout);
  return (related.length > 0 ? related : records).slice(0, mostPlaces).map(toPlace);
}

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
      return { ...toPlace(record), kind, causes, readAt: readAt.toISOString() };
    },
    causesOf: (records) => [...new Set(records.flatMap((record) => causesByPlace.get(placeOf(record)) ?? []))],
  };
}
