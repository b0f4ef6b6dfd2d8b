import type { TracedCall, TracedKey, TraceEvent } from "../trace/trace-event.ts";
import type { ExplainedWrite } from "./explanation.ts";

/** Writes of one item that are told of. */
const mostWrites = 5;

const changes = ({ consistency, failure, keys }: TracedCall, { PK, SK }: TracedKey): boolean =>
  consistency === null && failure === null && keys.some((each) => each.PK === PK && each.SK === SK);

function toWrite({ procedure, operation, startedAt, requestId, causes, records }: TracedCall): ExplainedWrite {
  return { procedure, operation, at: startedAt, requestIds: requestId === null ? causes : [requestId], records };
}

/** Returns the calls that changed an item, the latest first. */
export function findWrites(events: readonly TraceEvent[], key: TracedKey): ExplainedWrite[] {
  const calls = events.flatMap((event) => (event.type === "call" && changes(event.call, key) ? [event.call] : []));
  return calls.slice(-mostWrites).toReversed().map(toWrite);
}
