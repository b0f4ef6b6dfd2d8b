import { useMutation } from "@tanstack/react-query";
import { followMutation } from "./follow-mutation.ts";

/** Follows somebody or stops; what is asked for one after the other is sent in that order. */
export const useFollow = (userId: string) => useMutation({ ...followMutation, scope: { id: `follow:${userId}` } });
