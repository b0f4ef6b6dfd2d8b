import type { TracedCall, TracedRecord } from "../api/dev-types.ts";
import type { Recording } from "../record/recording.ts";

/** The trace, by the HTTP request that something was done for. */
export interface TraceIndex {
  /** Calls that were made for a request before it was answered. */
  callsOf(requestId: string): readonly TracedCall[];
  /** What the stream did because of a request, in the order in which it did. */
  effectsOf(requestId: string): readonly (TracedCall | TracedRecord)[];
  /** Whether a request has been told as a whole. */
  isTraced(requestId: string): boolean;
  /** Calls for requests that are not among those known, and of workers that nobody here has caused. */
  others: readonly TracedCall[];
}

function add<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** Returns the trace of a recording by request; what several requests have caused belongs to the first that is known. */
export function indexTrace({ events, since }: Recording, known: ReadonlySet<string>): TraceIndex {
  const calls = new Map<string, TracedCall[]>();
  const effects = new Map<string, (TracedCall | TracedRecord)[]>();
  const others: TracedCall[] = [];
  const traced = new Set<string>();
  for (const event of events) {
    if (event.type === "request") {
      traced.add(event.request.requestId);
      continue;
    }
    const { causes } = event.type === "call" ? event.call : event.record;
    const cause = causes.find((id) => known.has(id));
    if (event.type === "record") {
      if (cause) add(effects, cause, event.record);
      continue;
    }
    const { requestId, startedAt } = event.call;
    if (requestId !== null && known.has(requestId)) add(calls, requestId, event.call);
    else if (cause) add(effects, cause, event.call);
    else if (Date.parse(startedAt) >= since) others.push(event.call);
  }
  return {
    callsOf: (id) => calls.get(id) ?? [],
    effectsOf: (id) => effects.get(id) ?? [],
    isTraced: (id) => traced.has(id),
    others,
  };
}
