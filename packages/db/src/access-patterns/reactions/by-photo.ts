import type { Db } from "../../db.ts";
import { type Reactor, reactorEntity } from "../../entities/reactor.ts";
import { keys } from "../../keys/key-design.ts";
import { type ListRequest, type Page, type PageRequest, queryPage } from "../../pages/query-page.ts";
import { type AccessPattern, budget } from "../access-pattern.ts";

export const listReactorsPattern: AccessPattern = {
  id: "reactions.byPhoto",
  question: "View who reacted to a photo",
  operation: "Query",
  index: "table",
  keyCondition: "PHOTO#<photoId>, begins_with REACTOR#",
  consistency: "eventual",
  budget: budget({ requests: 1, readUnits: 1 }),
};

/** Builds the Query, in the order of user ids. */
export function listReactorsRequest({ photoId }: { photoId: string }): ListRequest {
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

/** Returns a page of a photo's reactors; none for a photo that does not exist. Throws `CURSOR_INVALID`. */
export function listReactors(db: Db, { photoId, ...page }: { photoId: string } & PageRequest): Promise<Page<Reactor>> {
  return queryPage(db.table, listReactorsRequest({ photoId }), page, reactorEntity.parse);
}
