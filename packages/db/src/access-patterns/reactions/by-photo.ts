import type { Db } from "../../db.ts";
import { type Reactor, reactorEntity } from "../../entities/reactor.ts";
import { formatPhotoId } from "../../ids.ts";
import { keys } from "../../keys/key-design.ts";
import { type ListRequest, type Page, type PageRequest, queryPage } from "../../pages/query-page.ts";
import { accessPattern } from "../access-pattern.ts";
import { firstPage, theirPhoto } from "../examples.ts";

export const byPhoto = accessPattern({
  id: "reactions.byPhoto",
  question: "View who reacted to a photo",
  budget: { requests: 1, readUnits: 1 },
  sends: () => [
    { operation: "Query", request: firstPage(listReactorsRequest({ photoId: formatPhotoId(theirPhoto) })) },
  ],
  /** Returns a page of a photo's reactors; none for a photo that does not exist. Throws `CURSOR_INVALID`. */
  run(db: Db, { photoId, ...page }: { photoId: string } & PageRequest): Promise<Page<Reactor>> {
    return queryPage(db.table, listReactorsRequest({ photoId }), page, reactorEntity.parse);
  },
});

/** Builds the Query, in the order of user ids. */
function listReactorsRequest({ photoId }: { photoId: string }): ListRequest {
  const PK = keys.reactor.partition.format({ photoId });
  return {
    list: `reactions.byPhoto ${photoId}`,
    query: {
      KeyConditionExpression: "PK = :photo AND begins_with(SK, :reactor)",
      ExpressionAttributeValues: { ":photo": PK, ":reactor": keys.reactor.sort.prefix },
    },
    fixedKey: { PK },
  };
}
