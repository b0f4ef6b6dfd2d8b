import { useMutation } from "@tanstack/react-query";
import { reactionMutation } from "./reaction-mutation.ts";

/** Reacts to a photo; the taps on one photo are sent in their order. */
export const useReaction = (photoId: string) =>
  useMutation({ ...reactionMutation, scope: { id: `reaction:${photoId}` } });
