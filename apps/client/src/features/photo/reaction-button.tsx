import type { Photo } from "@quick-photos/client-sdk";
import type { ReactionKind } from "@quick-photos/contract";
import { formatCount } from "../../messages/format-count.ts";
import { messages } from "../../messages/messages.ts";
import { ReactionIcon } from "./reaction-icon.tsx";

interface ReactionButtonProps {
  kind: ReactionKind;
  reactions: Photo["reactions"];
  /** Whether the count stands beside the icon; it is said in any case. */
  showsCount?: boolean;
  onTap: (kind: ReactionKind) => void;
  className?: string;
}

/** One of the four reactions with its count; mine is filled in. */
export function ReactionButton({ kind, reactions, showsCount = false, onTap, className = "" }: ReactionButtonProps) {
  const count = reactions.counts[kind];
  const isMine = reactions.mine === kind;
  return (
    <button
      type="button"
      aria-pressed={isMine}
      aria-label={messages.reactions.button(messages.reactions.kinds[kind], count)}
      onClick={() => onTap(kind)}
      className={`flex min-h-12 min-w-12 items-center justify-center gap-2 rounded-full text-label font-medium tabular-nums transition-colors hover:bg-surface ${className}`}
    >
      <ReactionIcon key={String(isMine)} kind={kind} filled={isMine} className={isMine ? "animate-pop" : ""} />
      {showsCount ? <span className={count > 0 ? "" : "text-muted"}>{formatCount(count)}</span> : null}
    </button>
  );
}
