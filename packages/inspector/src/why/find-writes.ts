import type { TracedCall, TracedKey, TracedRecord, TraceEvent } from "../trace/trace-event.ts";
import type { ExplainedWrite } from "./explanation.ts";

/** Writes of one item that are told of. */
const mostWrites = 5;

const isSame = (a: TracedKey, b: TracedKey): boolean => a.PK === b.PK && a.SK === b.SK;

const changes = (call: TracedCall, key: TracedKey): boolean =>
  call.consistency === null && call.failure === null && call.keys.some((each) => isSame(each, key));

function toWrite({ procedure, operation, startedAt, requestId, causes }: TracedCall, records: TracedRecord[]) {
  const because = records.filter((record) => record.causes.some((cause) => causes.includes(cause)));
  return {
    procedure,
    operation,
    at: startedAt,
    requestIds: requestId === null ? causes : [requestId],
    records: because.map(({ key, eventName, shardId, sequenceNumber }) => ({
      key,
      eventName,
      shardId,
      sequenceNumber,
    })),
  };
}

/** Returns the calls that changed an item, the latest first, with the records because of which the projector made them. */
export function findWrites(events: Iterable<TraceEvent>, key: TracedKey): ExplainedWrite[] {
  const records: TracedRecord[] = [];
  const writes: ExplainedWrite[] = [];
  for (const event of events) {
    if (event.type === "record") records.push(event.record);
    if (event.type === "call" && changes(event.call, key)) writes.unshift(toWrite(event.call, records));
  }
  return writes.slice(0, mostWrites);
}
