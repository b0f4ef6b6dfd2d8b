import type { Photo } from "@quick-photos/client-sdk";
import { Link } from "@tanstack/react-router";
import { useSession } from "../../api/use-session.ts";
import { messages } from "../../messages/messages.ts";
import { ReactionIcon } from "../photo/reaction-icon.tsx";
import { reactorsOf } from "./reactors-of.ts";

/** Who reacted to a photo, and how; leads to all of them. Nothing where nobody has. */
export function Reactors({ photo: { photoId, reactions } }: { photo: Photo }) {
  const me = useSession()?.userId;
  if (reactions.total === 0) return null;
  const { kinds, words } = reactorsOf(reactions, me);
  return (
    <Link
      to="/photos/$photoId/reactions"
      params={{ photoId }}
      className="flex min-h-11 min-w-0 items-center gap-1.5 rounded-field px-2 text-label leading-tight text-muted transition-colors hover:text-ink"
    >
      <span className="flex shrink-0 -space-x-1">
        {kinds.map((kind) => (
          <span key={kind} className="rounded-full bg-canvas p-px">
            <ReactionIcon kind={kind} filled sizePx={16} />
            <span className="sr-only">
              {messages.reactions.button(messages.reactions.kinds[kind], reactions.counts[kind])}
            </span>
          </span>
        ))}
      </span>
      <bdi className="min-w-0">{words}</bdi>
    </Link>
  );
}
