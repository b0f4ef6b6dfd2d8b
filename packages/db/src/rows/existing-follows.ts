import type { Db } from "../db.ts";
import { type Follow, followEntity } from "../entities/follow.ts";
import { batchGetSize } from "../io/batch-get.ts";
import { inChunks } from "../io/in-chunks.ts";
import type { BatchGetRequest } from "../io/requests.ts";
import { keys } from "../keys/key-design.ts";

const followedAtSchema = followEntity.schema.pick({ followedAt: true });

/** Who follows whom. */
export type Edge = Pick<Follow, "followerId" | "followedId">;

/** Builds the BatchGetItem of friendships as they are at this moment. */
function readFollowsRequest(edges: Edge[]): BatchGetRequest {
  return { Keys: edges.map(keys.follow.key), ConsistentRead: true, ProjectionExpression: "PK, SK, followedAt" };
}

/** Returns since when each of these friendships exists at this moment, in their order; null for one that does not. */
export async function existingFollows(db: Db, edges: Edge[]): Promise<(string | null)[]> {
  const since: (string | null)[] = edges.map(() => null);
  await inChunks([...edges.entries()], batchGetSize, async (chunk) => {
    const items = await db.table.batchGet(readFollowsRequest(chunk.map(([, edge]) => edge)));
    for (const [row, [at]] of chunk.entries()) {
      const item = items[row];
      if (item) since[at] = followedAtSchema.parse(item).followedAt;
    }
  });
  return since;
}
