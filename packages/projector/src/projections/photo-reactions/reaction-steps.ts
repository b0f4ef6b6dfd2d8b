import type { Reaction } from "@quick-photos/db/items";
import type { Change } from "../../changes/change.ts";

/** A reaction before and after; at least one of the two is there. */
export interface ReactionStep {
  position: string;
  reaction: Reaction;
  from: Reaction | null;
  to: Reaction | null;
}

/** Returns what a change does to a reaction: one step, or none. */
export function reactionSteps(change: Change): ReactionStep[] {
  const { position } = change;
  if (change.type === "reactionPut") {
    return [{ position, reaction: change.reaction, from: change.old, to: change.reaction }];
  }
  if (change.type !== "reactionRemoved") return [];
  return [{ position, reaction: change.reaction, from: change.reaction, to: null }];
}
