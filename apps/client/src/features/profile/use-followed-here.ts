import { useMutationState } from "@tanstack/react-query";
import { type FollowChange, followMutation } from "./follow-mutation.ts";

const { mutationKey } = followMutation;

/**
 * Whether somebody was followed on this device, or followed no longer, on whatever screen, as far as the server has not
 * refused it; undefined where neither was done.
 */
export function useFollowedHere(userId: string): boolean | undefined {
  const changes = useMutationState({
    filters: { ...(mutationKey ? { mutationKey } : {}), predicate: ({ state }) => state.status !== "error" },
    select: ({ state }) => state.variables as FollowChange | undefined,
  });
  return changes.findLast((change) => change?.user.userId === userId)?.follows;
}
