import { MutationObserver, useMutation } from "@tanstack/react-query";
import { queryClient } from "../../api/query-client.ts";
import { inBackground } from "../../ui/in-background.ts";
import { type ReactionChange, reactionMutation } from "./reaction-mutation.ts";

/** Reactions to one photo are sent in their order. */
const reactionTo = (photoId: string) => ({ ...reactionMutation, scope: { id: `reaction:${photoId}` } });

/** Reacts to a photo; the taps on one photo are sent in their order. */
export const useReaction = (photoId: string) => useMutation(reactionTo(photoId));

/** Reacts to any photo, as `useReaction` does to one. */
export function react(change: ReactionChange): void {
  const sent = new MutationObserver(queryClient, reactionTo(change.photoId)).mutate(change);
  inBackground(sent.catch(() => {})); // what failed has been said, and taken back
}
