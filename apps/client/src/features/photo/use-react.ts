import type { Photo } from "@quick-photos/client-sdk";
import type { ReactionKind } from "@quick-photos/contract";
import { useNavigate } from "@tanstack/react-router";
import { useSession } from "../../api/use-session.ts";
import { inBackground } from "../../ui/in-background.ts";
import { useWayIn } from "../account/intent.ts";
import { useReaction } from "./use-reaction.ts";

/** Returns what a tap on a kind of reaction does: sets it, or takes it back when it is mine; a visitor signs in first. */
export function useReact({ photoId, reactions }: Photo): (kind: ReactionKind) => void {
  const session = useSession();
  const navigate = useNavigate();
  const wayIn = useWayIn();
  const reaction = useReaction(photoId);
  return (kind) => {
    if (session) reaction.mutate({ photoId, mine: reactions.mine === kind ? null : kind });
    else inBackground(navigate(wayIn({ kind: "react", photoId, reaction: kind })));
  };
}
