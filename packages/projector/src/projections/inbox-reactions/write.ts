import { DbError, formatPhotoId } from "@quick-photos/db";
import { backOff, ConditionFailed, epochSeconds, forEachConcurrently } from "@quick-photos/db/io";
import type { Item } from "@quick-photos/db/items";
import { deleteRows, existingPhotos, readPhotosRequest } from "@quick-photos/db/rows";
import { asPermanentError, type ProjectionScope } from "../../batch/projection-scope.ts";
import {
  createDayReactionsRequest,
  dayExpiry,
  dayReactionsKey,
  emptyDayReactions,
  parseDayReactions,
  readDayReactionsRequest,
  seenRow,
  updateDayReactionsRequest,
} from "./day-reactions-row.ts";
import type { ReactionNews } from "./fold.ts";
import { mergeDayReactions } from "./merge.ts";

/** News with what the table holds: its row, and the photo where there is no row yet. */
interface FoundNews {
  news: ReactionNews;
  row: Item | undefined;
  photo: Item | undefined;
}

/** Rows read by one BatchGetItem and then written together. */
const chunkSize = 25;

/** Attempts when other shards keep writing the same row; each shard writes it once a batch. */
const maxAttempts = 20;

async function find({ db }: ProjectionScope, pending: ReactionNews[]): Promise<FoundNews[]> {
  const rows = await db.table.batchGet(readDayReactionsRequest(pending));
  const missing = pending.filter((_, at) => !rows[at]);
  const addresses = missing.map(({ photo }) => photo);
  const photos = missing.length > 0 ? await db.table.batchGet(readPhotosRequest(addresses)) : [];
  return pending.map((news, at) => ({ news, row: rows[at], photo: photos[missing.indexOf(news)] }));
}

async function write(scope: ProjectionScope, { news, row, photo }: FoundNews): Promise<"written" | "created"> {
  const stored = row && parseDayReactions(row);
  const base = stored ?? (photo && emptyDayReactions(news, photo));
  const next = base && mergeDayReactions(base, news.changes, { shardId: scope.shardId, now: scope.now() });
  if (!next) return "written";
  if (stored) {
    await scope.db.table.update(updateDayReactionsRequest(news, seenRow(row, stored), next));
    return "written";
  }
  await scope.db.table.put(createDayReactionsRequest({ ...base, ...next }));
  return "created";
}

async function tellOne(scope: ProjectionScope, found: FoundNews): Promise<"written" | "created" | "overtaken"> {
  try {
    return await write(scope, found);
  } catch (error) {
    if (error instanceof ConditionFailed) return "overtaken";
    const hopeless = asPermanentError(error);
    if (!hopeless) throw error;
    const { photo, changes } = found.news;
    const positions = changes.map(({ position }) => position);
    scope.deadLetter(`what user ${photo.ownerId} is told of photo ${formatPhotoId(photo)}`, hopeless, positions);
    return "written";
  }
}

async function tellChunk(scope: ProjectionScope, chunk: ReactionNews[]): Promise<void> {
  const created: ReactionNews[] = [];
  let pending = chunk;
  for (let attempt = 1; pending.length > 0; attempt++) {
    if (attempt > maxAttempts) throw new DbError("CONFLICT", `${pending.length} notifications keep changing`);
    if (attempt > 1) await backOff(attempt);
    const overtaken: ReactionNews[] = [];
    await forEachConcurrently(await find(scope, pending), async (found) => {
      const outcome = await tellOne(scope, found);
      if (outcome === "created") created.push(found.news);
      if (outcome === "overtaken") overtaken.push(found.news);
    });
    pending = overtaken;
  }
  await removeOrphans(scope, created);
}

/**
 * A photo that exists after its row was written is removed later, and the removal finds the row; one that does not may
 * have been cleaned up after before.
 */
async function removeOrphans({ db }: ProjectionScope, created: ReactionNews[]): Promise<void> {
  const photos = await existingPhotos(
    db,
    created.map(({ photo }) => photo),
  );
  const orphans = created.filter(({ photo }) => !photos.has(formatPhotoId(photo)));
  await deleteRows(db, orphans.map(dayReactionsKey));
}

/**
 * Tells owners of the reactions to their photos, one notification a photo and day, each record exactly once however often
 * the batch is repeated or however it is cut. What would have expired is not told.
 */
export async function notifyOfReactions(scope: ProjectionScope, news: ReactionNews[]): Promise<void> {
  const now = epochSeconds(scope.now());
  const current = news.filter(({ day }) => dayExpiry(day) > now);
  for (let start = 0; start < current.length; start += chunkSize) {
    await tellChunk(scope, current.slice(start, start + chunkSize));
  }
}
