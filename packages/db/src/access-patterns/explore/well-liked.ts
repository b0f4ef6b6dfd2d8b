import type { Db } from "../../db.ts";
import { lookUpTargetsRequest } from "../../targets/look-up-targets.ts";
import { accessPattern } from "../access-pattern.ts";
import { now, them } from "../examples.ts";
import { exploreRequest } from "./explore-request.ts";
import { type ExploreInput, readExplored } from "./read-explored.ts";

export const wellLiked = accessPattern({
  id: "explore.wellLiked",
  question: "View photos that many have reacted to",
  budget: { requests: 1, coldRequests: 2, readUnits: 1.5 },
  sends: () => [
    { operation: "Query", request: exploreRequest("LIKED", { shard: "0", before: null, now, limit: 20 }) },
    { operation: "BatchGetItem", request: lookUpTargetsRequest({ userIds: [them] }), only: "cold" },
  ],
  /**
   * Returns a page of the photos with four reactions or more, by their time, to which two days are added each time that
   * the reactions have doubled from four; by shards as `explore.recent`. Throws `CURSOR_INVALID`.
   */
  run: (db: Db, input: ExploreInput) => readExplored(db, "LIKED", input),
});
