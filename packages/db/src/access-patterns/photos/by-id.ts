import type { ReactionKind } from "@quick-photos/contract";
import type { Db } from "../../db.ts";
import { type Photo, photoEntity } from "../../entities/photo.ts";
import { reactionEntity } from "../../entities/reaction.ts";
import { DbError } from "../../errors.ts";
import { type PhotoAddress, parsePhotoId } from "../../ids.ts";
import type { BatchGetRequest } from "../../io/requests.ts";
import { keys } from "../../keys/key-design.ts";
import { accessPattern } from "../access-pattern.ts";
import { me, theirPhoto } from "../examples.ts";

export const byId = accessPattern({
  id: "photos.byId",
  question: "View a photo and its reactions",
  tutorial: 7,
  budget: { requests: 1, readUnits: 1 },
  sends: () => [{ operation: "BatchGetItem", request: getPhotoRequest(theirPhoto, me) }],
  /** Returns a photo and the viewer's own reaction: the same cost at ten reactions and at ten million. Throws `PHOTO_NOT_FOUND`. */
  async run(
    db: Db,
    { photoId, viewerId }: { photoId: string; viewerId: string | null },
  ): Promise<{ photo: Photo; mine: ReactionKind | null }> {
    const address = parsePhotoId(photoId);
    const [item, mine] = address ? await db.table.getTogether(getPhotoRequest(address, viewerId).Keys) : [];
    if (!item) throw new DbError("PHOTO_NOT_FOUND", `there is no photo ${photoId}`);
    const photo = photoEntity.parse(item);
    db.targets.photos.set(photoId, true);
    const [own] = db.table.readEach(mine ? [mine] : [], reactionEntity.parse);
    return { photo, mine: own?.kind ?? null };
  },
});

/** Builds the BatchGetItem: the photo and, for a viewer, the viewer's own reaction. */
function getPhotoRequest(photo: PhotoAddress, viewerId: string | null): BatchGetRequest {
  const reaction = viewerId ? [keys.reaction.key({ ...photo, reactorId: viewerId })] : [];
  return { Keys: [keys.photo.key(photo), ...reaction] };
}
