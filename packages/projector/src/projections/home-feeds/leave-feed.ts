import type { Db } from "@quick-photos/db";
import type { QueryRequest } from "@quick-photos/db/io";
import { feedEntryEntity, keys } from "@quick-photos/db/items";
import type { Edge } from "@quick-photos/db/rows";
import { MAX_ULID } from "ulid";
import * as z from "zod";
import { type JobKind, readParams } from "../../jobs/job-kind.ts";
import { settleFeedEntries } from "./settle-feed-entries.ts";

/** Entries looked at in one step: some 70 KB, and few of them belong to one author. */
const stepSize = 400;

const keySchema = z.object({ SK: z.string() });

/** Builds the Query of the entries a feed holds, the oldest first; `after` is the sort key that the last step ended at. */
function feedScanRequest(userId: string, after: string | null): QueryRequest {
  const PK = keys.feedEntry.partition.format({ userId });
  return {
    KeyConditionExpression: "PK = :feed AND SK < :top",
    // The row above all entries is none of them.
    ExpressionAttributeValues: { ":feed": PK, ":top": `${MAX_ULID}~` },
    ConsistentRead: true,
    Limit: stepSize,
    ...(after !== null && { ExclusiveStartKey: { PK, SK: after } }),
  };
}

/**
 * Takes some of an author's photos out of the feed of somebody who does not follow them any more, and returns where to
 * go on; null when that was all. Looks at the feed and not at the author's photos, so that it finds what is gone there.
 */
async function leaveFeedStep(db: Db, edge: Edge, after: string | null): Promise<string | null> {
  const { items, lastKey } = await db.table.query(feedScanRequest(edge.followerId, after));
  const entries = items.map(feedEntryEntity.parse).filter(({ ownerId }) => ownerId === edge.followedId);
  await settleFeedEntries(
    db,
    entries.map(({ userId, ulid, ownerId }) => ({ userId, ulid, ownerId })),
    false,
  );
  return lastKey ? keySchema.parse(lastKey).SK : null;
}

/** Takes the photos of `followedId` out of the feed of `followerId`, who follows them no more. */
export const leaveFeedJob: JobKind = {
  kind: "leave-feed",
  async step({ db }, params, cursor) {
    const next = await leaveFeedStep(db, readParams(params, ["followerId", "followedId"]), cursor);
    return next === null ? "done" : { cursor: next };
  },
};
