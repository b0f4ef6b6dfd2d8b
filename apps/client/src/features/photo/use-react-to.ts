import type { ReactionKind } from "@quick-photos/contract";
import { useNavigate } from "@tanstack/react-router";
import { useSession } from "../../api/use-session.ts";
import { inBackground } from "../../ui/in-background.ts";
import { useWayIn } from "../account/intent.ts";
import { react } from "./react.ts";

/**
 * Returns how to react to any photo with a kind, or to take that back; a visitor is told what an account is for, and
 * reacts once they have one.
 */
export function useReactTo(): (photoId: string, kind: ReactionKind, isTakenBack?: boolean) => void {
  const session = useSession();
  const navigate = useNavigate();
  const wayIn = useWayIn();
  return (photoId, kind, isTakenBack = false) => {
    if (session) react({ photoId, mine: isTakenBack ? null : kind });
    else inBackground(navigate(wayIn({ kind: "react", photoId, reaction: kind })));
  };
}
