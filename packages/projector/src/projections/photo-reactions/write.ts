import { DbError, formatPhotoId, type PhotoAddress } from "@quick-photos/db";
import { backOff, ConditionFailed, forEachConcurrently, type UpdateRequest } from "@quick-photos/db/io";
import { keys, photoEntity, type Watermarks } from "@quick-photos/db/items";
import { readPhotosRequest } from "@quick-photos/db/rows";
import { asPermanentError, type ProjectionScope } from "../../batch/projection-scope.ts";
import { vanishedShards } from "../../batch/vanished-shards.ts";
import type { PhotoReactions } from "./fold.ts";
import { mergeReactions, type ReactionSummary } from "./merge.ts";

/** Photos read by one BatchGetItem and then written together. */
const chunkSize = 25;

/** Attempts when other shards keep writing the same photo; each shard writes it once a batch. */
const maxAttempts = 20;

/**
 * Builds the UpdateItem of a photo's reactions. The watermarks change with every summary, so the condition holds only
 * while the summary is the one that was read: two shards never overwrite each other's list, a batch is never counted
 * twice, and a photo that is gone stays gone.
 */
export function countReactionsRequest(photo: PhotoAddress, seen: Watermarks, summary: ReactionSummary): UpdateRequest {
  return {
    Key: keys.photo.key(photo),
    UpdateExpression: "SET counts = :counts, latestReactors = :latestReactors, watermarks = :watermarks",
    ConditionExpression: "watermarks = :seen",
    ExpressionAttributeValues: {
      ":counts": summary.counts,
      ":latestReactors": summary.latestReactors,
      ":watermarks": summary.watermarks,
      ":seen": seen,
    },
  };
}

type Outcome = "counted" | "gone" | "overtaken";

async function countOne(scope: ProjectionScope, { photo, changes }: PhotoReactions, item: unknown): Promise<Outcome> {
  if (!item) return "gone";
  try {
    const stored = photoEntity.parse(item as Record<string, unknown>);
    const vanished = await vanishedShards(scope, stored.watermarks);
    const summary = mergeReactions(stored, changes, { shardId: scope.shardId, vanished });
    if (summary) await scope.db.table.update(countReactionsRequest(photo, stored.watermarks, summary));
  } catch (error) {
    if (error instanceof ConditionFailed) return "overtaken";
    const hopeless = asPermanentError(error);
    if (!hopeless) throw error;
    const positions = changes.map(({ position }) => position);
    scope.deadLetter(`reactions of photo ${formatPhotoId(photo)}`, hopeless, positions);
  }
  return "counted";
}

async function countChunk(scope: ProjectionScope, chunk: PhotoReactions[], gone: PhotoAddress[]): Promise<void> {
  let pending = chunk;
  for (let attempt = 1; pending.length > 0; attempt++) {
    if (attempt > maxAttempts) throw new DbError("CONFLICT", `${pending.length} photos keep changing`);
    if (attempt > 1) await backOff(attempt);
    const items = await scope.db.table.batchGet(readPhotosRequest(pending.map(({ photo }) => photo)));
    const overtaken: PhotoReactions[] = [];
    await forEachConcurrently([...pending.entries()], async ([at, reactions]) => {
      const outcome = await countOne(scope, reactions, items[at]);
      if (outcome === "gone") gone.push(reactions.photo);
      if (outcome === "overtaken") overtaken.push(reactions);
    });
    pending = overtaken;
  }
}

/**
 * Counts a batch into photos, each record exactly once however often the batch is repeated or however it is cut.
 * Returns the photos that are gone.
 */
export async function countReactions(scope: ProjectionScope, photos: PhotoReactions[]): Promise<PhotoAddress[]> {
  const gone: PhotoAddress[] = [];
  for (let start = 0; start < photos.length; start += chunkSize) {
    await countChunk(scope, photos.slice(start, start + chunkSize), gone);
  }
  return gone;
}
