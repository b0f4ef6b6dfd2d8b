import type { Recording } from "./recording.ts";

/** How much is kept: an hour of looking around, in some megabytes. */
const most = { acts: 100, requests: 500, events: 4_000 };

/** Returns the recording within its bounds: the oldest acts go first, with what belongs to them, and are counted. */
export function bounded(recording: Recording): Recording {
  const { acts, requests, hits, events } = recording;
  if (acts.length <= most.acts && requests.length <= most.requests && events.length <= most.events) return recording;
  const kept = acts.slice(-most.acts);
  const oldest = kept[0]?.id ?? 0;
  return {
    ...recording,
    acts: kept,
    requests: requests.filter(({ actId }) => actId >= oldest).slice(-most.requests),
    hits: hits.filter(({ actId }) => actId >= oldest),
    events: events.slice(-most.events),
    forgotten: recording.forgotten + acts.length - kept.length,
  };
}
