import { inspectorMessages } from "../messages.ts";
import type { Patterns } from "../rows/procedure-rows.ts";
import type { ProcedureRow } from "../rows/row.ts";
import { CallView } from "./call-view.tsx";
import { PatternView } from "./pattern-view.tsx";
import { SourceList } from "./source-list.tsx";

interface ProcedureViewProps {
  row: ProcedureRow;
  patterns: Patterns;
}

const wentWell = 400;

function wordsOf({ isFromCache, isTraced, calls, cost, status }: ProcedureRow): string {
  if (isFromCache) return inspectorMessages.fromCache;
  if (calls.length > 0) return inspectorMessages.cost(cost);
  if (status === null) return inspectorMessages.onItsWay;
  return isTraced ? inspectorMessages.noCalls : inspectorMessages.untraced;
}

/** What a procedure did for a request: what it cost, its calls, and what the documents say of it. */
export function ProcedureView({ row, patterns }: ProcedureViewProps) {
  const { procedure, times, status, calls, excess } = row;
  const pattern = patterns.get(procedure);
  return (
    <div data-procedure={procedure} className="grid gap-2">
      <div>
        <h3 className="inline font-mono text-caption font-semibold">{procedure}</h3>{" "}
        {times > 1 ? <span className="text-caption text-muted">{inspectorMessages.times(times)}</span> : null}{" "}
        {status !== null && status >= wentWell ? (
          <span className="text-caption text-danger">{inspectorMessages.failed(status)}</span>
        ) : null}
        <p className="text-caption text-muted">{wordsOf(row)}</p>
        {excess.map(({ figure, used, allowed }) => (
          <p key={figure} className="text-caption text-danger">
            {inspectorMessages.excess(figure, used, allowed)}
          </p>
        ))}
      </div>
      {calls.map((call) => (
        <CallView key={`${call.startedAt} ${call.operation} ${call.keysSent}`} call={call} />
      ))}
      {pattern ? (
        <details className="text-caption">
          <summary className="min-h-6 w-fit text-muted underline">
            {inspectorMessages.pattern.heading(pattern.tutorial)}
          </summary>
          <div className="grid gap-3 py-2">
            <PatternView pattern={pattern} />
            <SourceList procedure={procedure} />
          </div>
        </details>
      ) : null}
    </div>
  );
}
