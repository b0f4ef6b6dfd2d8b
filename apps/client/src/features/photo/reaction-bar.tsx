import type { Photo } from "@quick-photos/client-sdk";
import { type ReactionKind, reactionKinds } from "@quick-photos/contract";
import { useNavigate } from "@tanstack/react-router";
import { useSession } from "../../api/use-session.ts";
import { formatCount } from "../../messages/format-count.ts";
import { messages } from "../../messages/messages.ts";
import { inBackground } from "../../ui/in-background.ts";
import { useWayIn } from "../account/intent.ts";
import { ReactionIcon } from "./reaction-icon.tsx";
import { useReaction } from "./use-reaction.ts";

/** The four reactions with their counts; mine is filled in, and a tap on it takes it back. */
export function ReactionBar({ photo: { photoId, reactions } }: { photo: Photo }) {
  const session = useSession();
  const navigate = useNavigate();
  const wayIn = useWayIn();
  const reaction = useReaction(photoId);
  const tap = (kind: ReactionKind) => {
    if (session) reaction.mutate({ photoId, mine: reactions.mine === kind ? null : kind });
    else inBackground(navigate(wayIn({ kind: "react", photoId, reaction: kind })));
  };
  return (
    <fieldset aria-label={messages.reactions.group} className="flex flex-wrap justify-between gap-1.5 px-3 py-2">
      {reactionKinds.map((kind) => (
        <ReactionButton
          key={kind}
          kind={kind}
          count={reactions.counts[kind]}
          isMine={reactions.mine === kind}
          onTap={() => tap(kind)}
        />
      ))}
    </fieldset>
  );
}

interface ReactionButtonProps {
  kind: ReactionKind;
  count: number;
  isMine: boolean;
  onTap: () => void;
}

function ReactionButton({ kind, count, isMine, onTap }: ReactionButtonProps) {
  return (
    <button
      type="button"
      aria-pressed={isMine}
      aria-label={messages.reactions.button(messages.reactions.kinds[kind], count)}
      onClick={onTap}
      className="flex min-h-12 grow basis-0 items-center justify-center gap-2 rounded-full text-label font-medium tabular-nums transition-colors hover:bg-surface aria-pressed:bg-surface"
    >
      <ReactionIcon key={String(isMine)} kind={kind} filled={isMine} className={isMine ? "animate-pop" : ""} />
      <span className={count > 0 ? "" : "text-muted"}>{formatCount(count)}</span>
    </button>
  );
}
