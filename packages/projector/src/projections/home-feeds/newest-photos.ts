import { authorPhotosRequest, type Db, horizonPosition, newestPosition, type PhotoAddress } from "@quick-photos/db";
import * as z from "zod";

/** Photos of somebody newly followed that go into the follower's feed: a page of it. */
const mergedPhotos = 20;

const addressSchema = z.object({ ownerId: z.string(), ulid: z.string() });

/** Returns an author's newest photos that feeds hold entries of. */
export async function newestPhotos(db: Db, ownerId: string, now: Date): Promise<PhotoAddress[]> {
  const range = { before: newestPosition, horizon: horizonPosition(now), limit: mergedPhotos };
  const query = { ...authorPhotosRequest(ownerId, range), ConsistentRead: true, Limit: mergedPhotos };
  const { items } = await db.table.query({
    ...query,
    ProjectionExpression: "ownerId, ulid, #type",
    ExpressionAttributeNames: { "#type": "type" },
  });
  return items.map((item) => addressSchema.parse(item));
}
