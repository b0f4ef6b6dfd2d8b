import type { Db } from "../../db.ts";
import { type PhotoAddress, parsePhotoId } from "../../ids.ts";
import type { DeleteRequest } from "../../io/requests.ts";
import { keys } from "../../keys/key-design.ts";
import { accessPattern } from "../access-pattern.ts";
import { me, theirPhoto } from "../examples.ts";

export const remove = accessPattern({
  id: "reactions.remove",
  question: "Take a reaction back",
  budget: { requests: 1, writeUnits: 1 },
  sends: () => [{ operation: "DeleteItem", request: removeReactionRequest(theirPhoto, me) }],
  /** Takes a reaction back; none there is fine. */
  async run(db: Db, { reactorId, photoId }: { reactorId: string; photoId: string }): Promise<void> {
    const address = parsePhotoId(photoId);
    if (address) await db.table.delete(removeReactionRequest(address, reactorId));
  },
});

/** Builds the DeleteItem. */
function removeReactionRequest(photo: PhotoAddress, reactorId: string): DeleteRequest {
  return { Key: keys.reaction.key({ ...photo, reactorId }) };
}
