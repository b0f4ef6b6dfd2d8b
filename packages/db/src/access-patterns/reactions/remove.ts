import type { Db } from "../../db.ts";
import { type PhotoAddress, parsePhotoId } from "../../ids.ts";
import type { DeleteRequest } from "../../io/requests.ts";
import { keys } from "../../keys/key-design.ts";
import { type AccessPattern, budget } from "../access-pattern.ts";

export const removeReactionPattern: AccessPattern = {
  id: "reactions.remove",
  question: "Take a reaction back",
  operation: "DeleteItem",
  index: "table",
  keyCondition: "USER#<me> / REACTION#<ulid>#<owner>",
  consistency: "write",
  budget: budget({ requests: 1, writeUnits: 1 }),
};

/** Builds the DeleteItem. */
export function removeReactionRequest(photo: PhotoAddress, reactorId: string): DeleteRequest {
  return { Key: keys.reaction.key({ ...photo, reactorId }) };
}

/** Takes a reaction back; none there is fine. */
export async function removeReaction(
  db: Db,
  { reactorId, photoId }: { reactorId: string; photoId: string },
): Promise<void> {
  const address = parsePhotoId(photoId);
  if (address) await db.table.delete(removeReactionRequest(address, reactorId));
}
