import type { Photo } from "@quick-photos/client-sdk";
import { useNavigate } from "@tanstack/react-router";
import { useSession } from "../../api/use-session.ts";
import { inBackground } from "../../ui/in-background.ts";
import { useWayIn } from "../account/intent.ts";
import { useReaction } from "./use-reaction.ts";

/**
 * Returns how to give a photo a heart by a key or a double tap. It takes no heart away, so whoever is not sure presses
 * again; a visitor is told what an account is for.
 */
export function useLike(photo: Photo | undefined): () => void {
  const session = useSession();
  const navigate = useNavigate();
  const wayIn = useWayIn();
  const reaction = useReaction(photo?.photoId ?? "");
  return () => {
    if (!photo || photo.reactions.mine === "heart") return;
    const { photoId } = photo;
    if (session) reaction.mutate({ photoId, mine: "heart" });
    else inBackground(navigate(wayIn({ kind: "react", photoId, reaction: "heart" })));
  };
}
