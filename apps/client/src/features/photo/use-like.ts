import { useNavigate } from "@tanstack/react-router";
import { useSession } from "../../api/use-session.ts";
import { inBackground } from "../../ui/in-background.ts";
import { useWayIn } from "../account/intent.ts";
import { currentReaction } from "./reaction-mutation.ts";
import { react } from "./use-reaction.ts";

/**
 * Returns how to react with a heart by a key or a double tap, which are easily done twice and by mistake: no reaction is
 * taken away by them, also none of another kind. A visitor is told what an account is for.
 */
export function useLike(): (photoId: string | undefined) => void {
  const session = useSession();
  const navigate = useNavigate();
  const wayIn = useWayIn();
  return (photoId) => {
    if (photoId === undefined || currentReaction(photoId) !== null) return;
    if (session) react({ photoId, mine: "heart" });
    else inBackground(navigate(wayIn({ kind: "react", photoId, reaction: "heart" })));
  };
}
