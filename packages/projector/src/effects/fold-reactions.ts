import {
  formatPhotoId,
  type PhotoReactions,
  type Reaction,
  type ReactionChange,
  type ReactorWrite,
} from "@quick-photos/db";
import type { Change } from "../changes/change.ts";
import { groupBy } from "./group-by.ts";

/** A reaction before and after; at least one of the two is there. */
interface Step {
  position: string;
  reaction: Reaction;
  from: Reaction | null;
  to: Reaction | null;
}

function stepsOf(change: Change): Step[] {
  const { position } = change;
  if (change.type === "reactionPut") {
    return [{ position, reaction: change.reaction, from: change.old, to: change.reaction }];
  }
  if (change.type !== "reactionRemoved") return [];
  return [{ position, reaction: change.reaction, from: change.reaction, to: null }];
}

function toReactionChange({ position, reaction, from, to }: Step): ReactionChange {
  const { reactor: user, reactedAt } = reaction;
  return { position, user, from: from?.kind ?? null, to: to?.kind ?? null, reactedAt };
}

/** Returns what the changes do to photos' counts and latest reactors, once per photo, in their order. */
export function foldReactions(changes: Change[]): PhotoReactions[] {
  return groupBy(changes.flatMap(stepsOf), ({ reaction }) => formatPhotoId(reaction)).map((steps) => ({
    photo: { ownerId: steps[0]?.reaction.ownerId ?? "", ulid: steps[0]?.reaction.ulid ?? "" },
    changes: steps.map(toReactionChange),
  }));
}

/** Returns the reactor rows to write: of several changes of one row, the last. */
export function foldReactors(changes: Change[]): ReactorWrite[] {
  const writes = new Map<string, ReactorWrite>();
  for (const { reaction, to } of changes.flatMap(stepsOf)) {
    const photoId = formatPhotoId(reaction);
    const userId = reaction.reactorId;
    const reactor = to && { user: to.reactor, kind: to.kind, reactedAt: to.reactedAt };
    writes.set(`${photoId} ${userId}`, { photoId, userId, reactor });
  }
  return [...writes.values()];
}
