import { MutationObserver } from "@tanstack/react-query";
import { queryClient } from "../../api/query-client.ts";
import { inBackground } from "../../ui/in-background.ts";
import { type ReactionChange, reactionMutation } from "./reaction-mutation.ts";

/** Reacts to a photo; the taps on one photo are sent in their order. */
export function react(change: ReactionChange): void {
  const options = { ...reactionMutation, scope: { id: `reaction:${change.photoId}` } };
  const sent = new MutationObserver(queryClient, options).mutate(change);
  inBackground(sent.catch(() => {})); // what failed has been said, and taken back
}
