import type { TracedCall } from "../api/dev-types.ts";
import type { Recording } from "../record/recording.ts";
import { sumOf } from "./cost.ts";
import { effectsOf } from "./effects-of.ts";
import { hitRow, type Patterns, procedureRows } from "./procedure-rows.ts";
import type { Effect, ProcedureRow, Row } from "./row.ts";
import { indexTrace } from "./trace-index.ts";

/** Calls of one procedure that are kept of what others do: the latest. */
const mostOfOthers = 20;

type Head = Pick<Row, "key" | "kind" | "name">;

function toRow(head: Head, procedures: ProcedureRow[], effects: Effect[]): Row {
  const later = effects.map((effect) => ("call" in effect ? effect.call.cost : undefined));
  return {
    ...head,
    procedures,
    effects,
    now: sumOf(procedures.map(({ cost }) => cost)),
    later: sumOf(later.filter((cost) => cost !== undefined)),
    isOverBudget: procedures.some(({ excess }) => excess.length > 0),
    isUnknown: procedures.some(({ isTraced }) => !isTraced) && procedures.every(({ calls }) => calls.length === 0),
  };
}

/** Returns what the server did for others, and its workers for nobody here, one row a procedure. */
function othersRow(calls: readonly TracedCall[]): Row {
  const procedures = [...new Set(calls.map(({ procedure }) => procedure))].map((procedure): ProcedureRow => {
    const own = calls.filter((call) => call.procedure === procedure);
    const cost = sumOf(own.map((call) => call.cost));
    const latest = own.slice(-mostOfOthers);
    const rest = { times: own.length, status: null, isFromCache: false, isTraced: true, excess: [] };
    return { key: procedure, procedure, calls: latest, cost, ...rest };
  });
  return toRow({ key: "elsewhere", kind: "elsewhere", name: "" }, procedures, []);
}

/**
 * Returns a recording as rows, the newest first: one an act, with its procedures, their calls, and what the stream did
 * afterwards; one for what the page did by itself between two acts; and at the end one for what others did.
 */
export function groupRows(recording: Recording, patterns: Patterns): Row[] {
  const { acts, requests, hits } = recording;
  const known = new Set(requests.map(({ requestId }) => requestId).filter((id) => id !== null));
  const trace = indexTrace(recording, known);
  const rowOf = (head: Head, actId: number, isBackground: boolean): Row => {
    const own = requests.filter((one) => one.actId === actId && one.isBackground === isBackground);
    const remembered = isBackground ? [] : hits.filter((hit) => hit.actId === actId).map(hitRow);
    const procedures = own.flatMap((request) => procedureRows(request, trace, patterns));
    return toRow(
      head,
      [...procedures, ...remembered],
      own.flatMap((request) => effectsOf(request, trace)),
    );
  };
  const backgroundAfter = (actId: number) =>
    rowOf({ key: `background ${actId}`, kind: "background", name: "" }, actId, true);
  const rows = acts.flatMap(({ id, kind, name }) => [
    rowOf({ key: `act ${id}`, kind, name }, id, false),
    backgroundAfter(id),
  ]);
  return [othersRow(trace.others), backgroundAfter(0), ...rows]
    .filter(({ kind, procedures }) => procedures.length > 0 || (kind !== "background" && kind !== "elsewhere"))
    .toReversed();
}
