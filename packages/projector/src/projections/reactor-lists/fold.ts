import { formatPhotoId } from "@quick-photos/db";
import type { Reactor } from "@quick-photos/db/items";
import type { Change } from "../../changes/change.ts";
import { reactionSteps } from "../photo-reactions/reaction-steps.ts";

/** A reactor row to put, or to remove when `reactor` is null. */
export interface ReactorWrite {
  photoId: string;
  userId: string;
  reactor: Omit<Reactor, "photoId"> | null;
}

/** Returns the reactor rows to write: of several changes of one row, the last. */
export function foldReactors(changes: Change[]): ReactorWrite[] {
  const writes = new Map<string, ReactorWrite>();
  for (const { reaction, to } of changes.flatMap(reactionSteps)) {
    const photoId = formatPhotoId(reaction);
    const userId = reaction.reactorId;
    const reactor = to && { user: to.reactor, kind: to.kind, reactedAt: to.reactedAt };
    writes.set(`${photoId} ${userId}`, { photoId, userId, reactor });
  }
  return [...writes.values()];
}
