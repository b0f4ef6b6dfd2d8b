import type { SentRequest } from "../record/recording.ts";
import type { Effect } from "./row.ts";
import type { TraceIndex } from "./trace-index.ts";

const isWrite = ({ consistency }: { consistency: unknown }): boolean => consistency === null;

/** Returns what the stream did because of a request, each with the milliseconds since what the request wrote last, in their order. */
export function effectsOf({ requestId, startedAt }: SentRequest, trace: TraceIndex): Effect[] {
  if (requestId === null) return [];
  const written = trace.callsOf(requestId).filter(isWrite);
  const writtenAt = Math.max(...written.map((call) => Date.parse(call.startedAt) + call.milliseconds));
  const since = Number.isFinite(writtenAt) ? writtenAt : startedAt;
  const effects = trace.effectsOf(requestId).map((effect, index): Effect => {
    const isRecord = "eventName" in effect;
    const delayMs = Math.max(0, Math.round(Date.parse(isRecord ? effect.readAt : effect.startedAt) - since));
    const key = `${requestId} ${index}`;
    return isRecord ? { key, delayMs, record: effect } : { key, delayMs, call: effect };
  });
  return effects.sort((a, b) => a.delayMs - b.delayMs);
}
