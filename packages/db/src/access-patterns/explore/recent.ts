import type { Db } from "../../db.ts";
import { lookUpTargetsRequest } from "../../targets/look-up-targets.ts";
import { accessPattern } from "../access-pattern.ts";
import { now, them } from "../examples.ts";
import { exploreRequest } from "./explore-request.ts";
import { type ExploreInput, readExplored } from "./read-explored.ts";

export const recent = accessPattern({
  id: "explore.recent",
  question: "View everybody's recent photos",
  budget: { requests: 1, coldRequests: 2, readUnits: 1.5 },
  sends: () => [
    { operation: "Query", request: exploreRequest("RECENT", { shard: "0", before: null, now, limit: 20 }) },
    { operation: "BatchGetItem", request: lookUpTargetsRequest({ userIds: [them] }), only: "cold" },
  ],
  /**
   * Returns a page of the photos that anybody published within 90 days, newest first; where the list has several shards,
   * a page is newest first, and the next one is of another shard. Throws `CURSOR_INVALID`.
   */
  run: (db: Db, input: ExploreInput) => readExplored(db, "RECENT", input),
});
