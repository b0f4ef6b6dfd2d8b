import { X } from "lucide-react";
import { IconButton } from "../../ui/icon-button.tsx";
import { inspectorMessages } from "../messages.ts";
import type { Recorder } from "../record/recorder.ts";
import type { Connection, Recording } from "../record/recording.ts";
import { sumOf } from "../rows/cost.ts";
import type { Row } from "../rows/row.ts";
import { Month } from "./month.tsx";
import { RowView } from "./row-view.tsx";
import type { Known } from "./use-patterns.ts";

interface PanelProps {
  rows: readonly Row[];
  recording: Recording;
  known: Known;
  onStartOver: Recorder["startOver"];
  onClose: () => void;
}

const wordsOf = (connection: Connection): string =>
  connection.state === "refused"
    ? inspectorMessages.refused(connection.why)
    : inspectorMessages.states[connection.state];

/** All that the inspector shows: how it stands with the trace, what everything cost, and a row an act. */
export function Panel({ rows, recording, known, onStartOver, onClose }: PanelProps) {
  const text = inspectorMessages;
  const newest = rows.findIndex(({ kind }) => kind !== "background" && kind !== "elsewhere");
  return (
    <>
      <header className="flex items-center justify-between gap-2 border-b border-line ps-4 pe-1">
        <h2 className="text-lead font-semibold">{text.title}</h2>
        <IconButton icon={X} label={text.close} onClick={onClose} className="-outline-offset-2" />
      </header>
      <div className="min-h-0 grow overflow-y-auto overscroll-contain">
        <Words recording={recording} />
        <Totals rows={rows} known={known} onStartOver={onStartOver} />
        {rows.length === 0 ? (
          <div className="px-4 py-8 text-center">
            <p className="font-semibold">{text.empty}</p>
            <p className="text-label text-muted">{text.emptyHint}</p>
          </div>
        ) : (
          <ol aria-label={text.list}>
            {rows.map((row, index) => (
              <RowView
                key={row.key}
                row={row}
                isOpen={index === newest}
                patterns={known.patterns}
                prices={known.prices}
              />
            ))}
          </ol>
        )}
        {recording.forgotten > 0 ? (
          <p className="p-4 text-caption text-muted">{text.forgotten(recording.forgotten)}</p>
        ) : null}
      </div>
    </>
  );
}

function Words({ recording: { connection, lost } }: Pick<PanelProps, "recording">) {
  const isWell = connection.state === "open" || connection.state === "connecting";
  return (
    <div role="status" className={`px-4 py-2 text-caption ${isWell ? "text-muted" : "bg-surface text-ink"}`}>
      <p>{wordsOf(connection)}</p>
      {lost > 0 ? <p className="text-danger">{inspectorMessages.lost(lost)}</p> : null}
    </div>
  );
}

function Totals({ rows, known, onStartOver }: Pick<PanelProps, "rows" | "known" | "onStartOver">) {
  const own = rows.filter(({ kind }) => kind !== "elsewhere");
  const cost = sumOf(own.flatMap(({ now, later }) => [now, later]));
  const text = inspectorMessages;
  return (
    <section aria-label={text.totals} className="border-b border-line px-4">
      <div className="flex items-center justify-between gap-2">
        <p className="text-caption text-muted">
          {text.totals}: {text.cost(cost)}
        </p>
        <button type="button" onClick={onStartOver} className="min-h-11 shrink-0 text-caption underline">
          {text.startOver}
        </button>
      </div>
      {known.prices ? <Month cost={cost} prices={known.prices} /> : null}
      {known.hasFailed ? <p className="text-caption text-danger">{text.patternsFailed}</p> : null}
    </section>
  );
}
