import { formatPhotoId, type PhotoAddress } from "@quick-photos/db";
import { groupBy } from "../../batch/group-by.ts";
import type { Change } from "../../changes/change.ts";
import type { ReactionChange } from "./merge.ts";
import { type ReactionStep, reactionSteps } from "./reaction-steps.ts";

/** What a batch changes in one photo's reactions, in the order of positions. */
export interface PhotoReactions {
  photo: PhotoAddress;
  changes: ReactionChange[];
}

function toReactionChange({ position, reaction, from, to }: ReactionStep): ReactionChange {
  const { reactor: user, reactedAt } = reaction;
  return { position, user, from: from?.kind ?? null, to: to?.kind ?? null, reactedAt };
}

/** Returns what the changes do to photos' counts and latest reactors, once per photo, in their order. */
export function foldReactions(changes: Change[]): PhotoReactions[] {
  return groupBy(changes.flatMap(reactionSteps), ({ reaction }) => formatPhotoId(reaction)).map((steps) => ({
    photo: { ownerId: steps[0]?.reaction.ownerId ?? "", ulid: steps[0]?.reaction.ulid ?? "" },
    changes: steps.map(toReactionChange),
  }));
}
