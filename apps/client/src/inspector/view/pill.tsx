import { Search, TriangleAlert } from "lucide-react";
import { inspectorMessages } from "../messages.ts";

interface PillProps {
  /** What the latest act cost; null before the first. */
  summary: string | null;
  isOverBudget: boolean;
  onOpen: () => void;
}

/** The inspector while it is closed: what the latest act cost, above the navigation or in the corner of a desk. */
export function Pill({ summary, isOverBudget, onOpen }: PillProps) {
  const Icon = isOverBudget ? TriangleAlert : Search;
  return (
    <div className="inspector-pill">
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={onOpen}
        className={`pointer-events-auto flex min-h-11 max-w-full items-center gap-2 rounded-full border px-4 text-start text-caption font-medium shadow-float ${
          isOverBudget ? "border-danger bg-danger-wash text-danger" : "border-line bg-raised text-ink"
        }`}
      >
        <Icon aria-hidden size={16} />
        <span>
          <span className="sr-only">{inspectorMessages.open}. </span>
          {isOverBudget ? `${inspectorMessages.overBudget}: ` : ""}
          {summary ?? inspectorMessages.title}
        </span>
      </button>
    </div>
  );
}
