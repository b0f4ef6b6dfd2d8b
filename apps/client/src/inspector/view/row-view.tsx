import { TriangleAlert } from "lucide-react";
import { inspectorMessages } from "../messages.ts";
import { dollarsOfMillion, type Prices } from "../money/dollars-of.ts";
import { formatDollars } from "../money/format-dollars.ts";
import { sumOf } from "../rows/cost.ts";
import type { Patterns } from "../rows/procedure-rows.ts";
import type { Row } from "../rows/row.ts";
import { EffectList } from "./effect-list.tsx";
import { ProcedureView } from "./procedure-view.tsx";

interface RowViewProps {
  row: Row;
  isOpen: boolean;
  patterns: Patterns;
  /** Null until they are known. */
  prices: Prices | null;
}

/** Returns what a row cost in words: `3 requests, 11.5 read units, $1.44 a million`. */
export function summaryOf({ now, later, isUnknown }: Row, prices: Prices | null): string {
  if (isUnknown) return inspectorMessages.untraced;
  if (!prices) return inspectorMessages.cost(now);
  const dollars = formatDollars(dollarsOfMillion(sumOf([now, later]), prices));
  return `${inspectorMessages.cost(now)}, ${inspectorMessages.aMillion(dollars)}`;
}

/** What somebody did: its cost in a line, and opened, all that followed from it. */
export function RowView({ row, isOpen, patterns, prices }: RowViewProps) {
  const { procedures, effects, later, isOverBudget } = row;
  return (
    <li className={`border-b border-line ${isOverBudget ? "border-s-4 border-s-danger bg-danger-wash" : ""}`}>
      <details open={isOpen}>
        <summary className="min-h-11 px-4 py-2 hover:bg-surface">
          <span className="text-label font-semibold">{inspectorMessages.row(row)}</span>
          <span className="block text-caption text-muted">{summaryOf(row, prices)}</span>
          {effects.length > 0 ? (
            <span className="block text-caption text-muted">{inspectorMessages.later(later)}</span>
          ) : null}
          {isOverBudget ? (
            <span className="flex items-center gap-1 text-caption font-semibold text-danger">
              <TriangleAlert aria-hidden size={14} />
              {inspectorMessages.overBudget}
            </span>
          ) : null}
        </summary>
        <div className="grid gap-4 px-4 pb-4">
          {procedures.length === 0 ? <p className="text-caption text-muted">{inspectorMessages.nothingAsked}</p> : null}
          {procedures.map((procedure) => (
            <ProcedureView key={procedure.key} row={procedure} patterns={patterns} />
          ))}
          <EffectList effects={effects} />
        </div>
      </details>
    </li>
  );
}
