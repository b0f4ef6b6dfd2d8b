import { DbError, formatPhotoId } from "@quick-photos/db";
import { backOff, ConditionFailed, type EachWrite, epochSeconds, inChunks, writeEach } from "@quick-photos/db/io";
import type { Item } from "@quick-photos/db/items";
import { deleteRows, existingPhotos } from "@quick-photos/db/rows";
import type { Photos } from "../../batch/photos.ts";
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
  withRoomToName,
} from "./day-reactions-row.ts";
import type { ReactionNews } from "./fold.ts";
import { mergeDayReactions } from "./merge.ts";

/** Attempts when other shards keep writing the same row; each shard writes it once a batch. */
const maxAttempts = 20;

/** What is to be written of news. */
interface Telling {
  news: ReactionNews;
  write: EachWrite;
}

function giveUp(scope: ProjectionScope, { photo, changes }: ReactionNews, error: unknown): void {
  const hopeless = asPermanentError(error);
  if (!hopeless) throw error;
  const positions = changes.map(({ position }) => position);
  scope.deadLetter(`what user ${photo.ownerId} is told of photo ${formatPhotoId(photo)}`, hopeless, positions);
}

function writeOf(scope: ProjectionScope, news: ReactionNews, row: Item | undefined, photos: Photos): EachWrite | null {
  const stored = row && parseDayReactions(row);
  const photo = photos.get(formatPhotoId(news.photo));
  const base = stored ?? (photo && emptyDayReactions(news, photo));
  const merged = base && mergeDayReactions(base, news.changes, { shardId: scope.shardId, now: scope.now() });
  if (!merged) return null;
  const next = withRoomToName(base, merged);
  if (stored) return { Update: updateDayReactionsRequest(news, seenRow(row, stored), next) };
  return { Put: createDayReactionsRequest({ ...base, ...next }) };
}

/** Returns what is to be written of news: nothing where the row's watermark covers all of it, or the photo is gone. */
function merge(scope: ProjectionScope, news: ReactionNews, row: Item | undefined, photos: Photos): Telling[] {
  try {
    const write = writeOf(scope, news, row, photos);
    return write ? [{ news, write }] : [];
  } catch (error) {
    giveUp(scope, news, error);
    return [];
  }
}

/** Writes what is merged, and returns what was created, and what others have overtaken: to be merged once more. */
async function write(scope: ProjectionScope, tellings: Telling[]) {
  const failures = await writeEach(
    scope.db.table,
    tellings.map(({ write }) => write),
  );
  const created: ReactionNews[] = [];
  const overtaken: ReactionNews[] = [];
  for (const [at, { news, write }] of tellings.entries()) {
    const error = failures[at];
    if (error instanceof ConditionFailed) overtaken.push(news);
    else if (error) giveUp(scope, news, error);
    else if ("Put" in write) created.push(news);
  }
  return { created, overtaken };
}

async function tellChunk(scope: ProjectionScope, chunk: ReactionNews[], photos: Photos): Promise<void> {
  const allCreated: ReactionNews[] = [];
  let pending = chunk;
  for (let attempt = 1; pending.length > 0; attempt++) {
    if (attempt > maxAttempts) throw new DbError("CONFLICT", `${pending.length} notifications keep changing`);
    if (attempt > 1) await backOff(attempt);
    const rows = await scope.db.table.batchGet(readDayReactionsRequest(pending));
    const tellings = pending.flatMap((news, at) => merge(scope, news, rows[at], photos));
    const { created, overtaken } = await write(scope, tellings);
    allCreated.push(...created);
    pending = overtaken;
  }
  await removeOrphans(scope, allCreated);
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
 * the batch is repeated or however it is cut. `photos` are those of the news, which are not looked at again. What would
 * have expired is not told.
 */
export async function notifyOfReactions(scope: ProjectionScope, news: ReactionNews[], photos: Photos): Promise<void> {
  const now = epochSeconds(scope.now());
  const current = news.filter(({ day }) => dayExpiry(day) > now);
  await inChunks(current, scope.db.table.batchSize, (chunk) => tellChunk(scope, chunk, photos));
}
