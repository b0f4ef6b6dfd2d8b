import { DbError, formatPhotoId, type PhotoAddress } from "@quick-photos/db";
import { backOff, ConditionFailed, inChunks, type UpdateRequest, writeEach } from "@quick-photos/db/io";
import { type Item, keys, type Photo, photoEntity, reactorsWithRoom, type Watermarks } from "@quick-photos/db/items";
import { readPhotosRequest } from "@quick-photos/db/rows";
import type { Photos } from "../../batch/photos.ts";
import { asPermanentError, type ProjectionScope } from "../../batch/projection-scope.ts";
import { vanishedShards } from "../../batch/vanished-shards.ts";
import type { PhotoReactions } from "./fold.ts";
import { mergeReactions, type ReactionSummary } from "./merge.ts";

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

/** Returns a summary with those of the latest reactors for whom its photo has room. */
const named = (photo: Photo, summary: ReactionSummary): ReactionSummary => ({
  ...summary,
  latestReactors: reactorsWithRoom({ ...photo, ...summary }, summary.latestReactors),
});

/** What is to be written of a photo. */
interface Counting {
  reactions: PhotoReactions;
  update: UpdateRequest;
}

type Found = Map<string, Photo | null>;

function giveUp(scope: ProjectionScope, { photo, changes }: PhotoReactions, error: unknown): void {
  const hopeless = asPermanentError(error);
  if (!hopeless) throw error;
  const positions = changes.map(({ position }) => position);
  scope.deadLetter(`reactions of photo ${formatPhotoId(photo)}`, hopeless, positions);
}

function read(scope: ProjectionScope, reactions: PhotoReactions, item: Item | undefined): Photo | null | undefined {
  try {
    return item ? photoEntity.parse(item) : null;
  } catch (error) {
    giveUp(scope, reactions, error);
    return undefined;
  }
}

/** Returns what is to be written of a photo, nothing where its watermarks cover all of it. */
async function merge(scope: ProjectionScope, reactions: PhotoReactions, stored: Photo): Promise<Counting[]> {
  const { photo, changes } = reactions;
  const vanished = await vanishedShards(scope, stored.watermarks);
  const summary = mergeReactions(stored, changes, { shardId: scope.shardId, vanished });
  if (!summary) return [];
  return [{ reactions, update: countReactionsRequest(photo, stored.watermarks, named(stored, summary)) }];
}

/** Writes what is merged, and returns what others have overtaken: to be merged with what is there now. */
async function write(scope: ProjectionScope, countings: Counting[]): Promise<PhotoReactions[]> {
  const writes = countings.map(({ update }) => ({ Update: update }));
  const failures = await writeEach(scope.db.table, writes);
  return countings.flatMap(({ reactions }, at) => {
    const error = failures[at];
    if (error instanceof ConditionFailed) return [reactions];
    if (error) giveUp(scope, reactions, error);
    return [];
  });
}

async function countChunk(scope: ProjectionScope, chunk: PhotoReactions[], found: Found): Promise<void> {
  let pending = chunk;
  for (let attempt = 1; pending.length > 0; attempt++) {
    if (attempt > maxAttempts) throw new DbError("CONFLICT", `${pending.length} photos keep changing`);
    if (attempt > 1) await backOff(attempt);
    const items = await scope.db.table.batchGet(readPhotosRequest(pending.map(({ photo }) => photo)));
    const countings: Counting[] = [];
    for (const [at, reactions] of pending.entries()) {
      const stored = read(scope, reactions, items[at]);
      if (stored !== undefined) found.set(formatPhotoId(reactions.photo), stored);
      if (stored) countings.push(...(await merge(scope, reactions, stored)));
    }
    pending = await write(scope, countings);
  }
}

/**
 * Counts a batch into photos, each record exactly once however often the batch is repeated or however it is cut.
 * Returns the photos as they were before, null for one that is gone; one that cannot be read is missing.
 */
export async function countReactions(scope: ProjectionScope, photos: PhotoReactions[]): Promise<Photos> {
  const found: Found = new Map();
  await inChunks(photos, scope.db.table.batchSize, (chunk) => countChunk(scope, chunk, found));
  return found;
}
