import type { ReactionKind } from "@quick-photos/contract";
import type { Db } from "../../db.ts";
import { type Reaction, reactionEntity } from "../../entities/reaction.ts";
import { DbError } from "../../errors.ts";
import { formatPhotoId, parsePhotoId } from "../../ids.ts";
import { ignoreFailedCondition } from "../../io/ignore-failed-condition.ts";
import type { PutRequest } from "../../io/requests.ts";
import { lookUpTargets, lookUpTargetsRequest } from "../../targets/look-up-targets.ts";
import { accessPattern } from "../access-pattern.ts";
import { me, myCard, now, theirPhoto } from "../examples.ts";

export const react = accessPattern({
  id: "reactions.react",
  question: "React to a photo",
  tutorial: 6,
  budget: { requests: 1, coldRequests: 2, writeUnits: 1 },
  sends: () => [
    {
      operation: "BatchGetItem",
      request: lookUpTargetsRequest({ userIds: [me], photoIds: [formatPhotoId(theirPhoto)] }),
      only: "cold",
    },
    {
      operation: "PutItem",
      request: reactToPhotoRequest({
        reactorId: me,
        ...theirPhoto,
        kind: "heart",
        reactedAt: now.toISOString(),
        reactor: myCard,
      }),
    },
  ],
  /** Reacts to a photo, in place of an earlier reaction. Throws `PHOTO_NOT_FOUND`, `USER_NOT_FOUND` for the reactor. */
  async run(db: Db, { reactorId, photoId, kind, now }: ReactInput): Promise<void> {
    const address = parsePhotoId(photoId);
    if (!address) throw new DbError("PHOTO_NOT_FOUND", `there is no photo ${photoId}`);
    const [reactor] = await lookUpTargets(db, { userIds: [reactorId], photoIds: [photoId] });
    if (!reactor) throw new DbError("USER_NOT_FOUND", `there is no user ${reactorId}`);
    const reaction = { ...address, reactorId, kind, reactedAt: now.toISOString(), reactor };
    await ignoreFailedCondition(db.table.put(reactToPhotoRequest(reaction)));
  },
});

/** Who reacts to what, how and when. */
export interface ReactInput {
  reactorId: string;
  photoId: string;
  kind: ReactionKind;
  now: Date;
}

/** Builds the PutItem; the same kind again changes nothing, so that the stream stays silent. */
function reactToPhotoRequest(reaction: Reaction): PutRequest {
  return {
    Item: reactionEntity.toItem(reaction),
    ConditionExpression: "attribute_not_exists(PK) OR kind <> :kind",
    ExpressionAttributeValues: { ":kind": reaction.kind },
  };
}
