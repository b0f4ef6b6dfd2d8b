import type { DescribedPattern } from "../api/dev-types.ts";
import type { CacheHit, SentRequest } from "../record/recording.ts";
import { noCost, sumOf } from "./cost.ts";
import { excessOf } from "./excess-of.ts";
import type { ProcedureRow } from "./row.ts";
import type { TraceIndex } from "./trace-index.ts";

/** Patterns by their procedure. */
export type Patterns = ReadonlyMap<string, DescribedPattern>;

/** Returns what the procedures of a request did, in the order in which it names them. */
export function procedureRows(request: SentRequest, trace: TraceIndex, patterns: Patterns): ProcedureRow[] {
  const { id, requestId, procedures, status } = request;
  const all = requestId === null ? [] : trace.callsOf(requestId);
  return [...new Set([...procedures, ...all.map(({ procedure }) => procedure)])].map((procedure) => {
    const times = Math.max(1, procedures.filter((one) => one === procedure).length);
    const calls = all.filter((call) => call.procedure === procedure);
    const cost = sumOf(calls.map((call) => call.cost));
    const excess = excessOf(calls, patterns.get(procedure), times);
    const key = `${id} ${procedure}`;
    const isTraced = requestId !== null && trace.isTraced(requestId);
    return { key, procedure, times, status, isFromCache: false, isTraced, calls, cost, excess };
  });
}

/** Returns the row of what the page had already. */
export const hitRow = ({ procedure, hash }: CacheHit): ProcedureRow => ({
  key: `hit ${hash}`,
  procedure,
  times: 1,
  status: null,
  isFromCache: true,
  isTraced: true,
  calls: [],
  cost: noCost(),
  excess: [],
});
