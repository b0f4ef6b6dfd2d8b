import { DbError, formatPhotoId } from "@quick-photos/db";
import { backOff, ConditionFailed, type EachWrite, epochSeconds, inChunks, writeEach } from "@quick-photos/db/io";
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

/** Attempts when other shards keep writing the same row; each shard writes it once a batch. */
const maxAttempts = 20;

async function find({ db }: ProjectionScope, pending: ReactionNews[]): Promise<FoundNews[]> {
  const rows = await db.table.batchGet(readDayReactionsRequest(pending));
  const missing = pending.filter((_, at) => !rows[at]);
  const addresses = missing.map(({ photo }) => photo);
  const photos = missing.length > 0 ? await db.table.batchGet(readPhotosRequest(addresses)) : [];
  return pending.map((news, at) => ({ news, row: rows[at], photo: photos[missing.indexOf(news)] }));
}

/** What is to be written of news; `write` is null where the row's watermark covers all of it. */
interface Telling {
  news: ReactionNews;
  write: EachWrite | null;
}

function giveUp(scope: ProjectionScope, { photo, changes }: ReactionNews, error: unknown): void {
  const hopeless = asPermanentError(error);
  if (!hopeless) throw error;
  const positions = changes.map(({ position }) => position);
  scope.deadLetter(`what user ${photo.ownerId} is told of photo ${formatPhotoId(photo)}`, hopeless, positions);
}

function writeOf(scope: ProjectionScope, { news, row, photo }: FoundNews): EachWrite | null {
  const stored = row && parseDayReactions(row);
  const base = stored ?? (photo && emptyDayReactions(news, photo));
  const next = base && mergeDayReactions(base, news.changes, { shardId: scope.shardId, now: scope.now() });
  if (!next) return null;
  if (stored) return { Update: updateDayReactionsRequest(news, seenRow(row, stored), next) };
  return { Put: createDayReactionsRequest({ ...base, ...next }) };
}

function merge(scope: ProjectionScope, found: FoundNews): Telling {
  try {
    return { news: found.news, write: writeOf(scope, found) };
  } catch (error) {
    giveUp(scope, found.news, error);
    return { news: found.news, write: null };
  }
}

/** Writes what is merged, and returns what was created, and what others have overtaken: to be merged once more. */
async function write(scope: ProjectionScope, tellings: Telling[]) {
  const due = tellings.flatMap(({ news, write }) => (write ? [{ news, write }] : []));
  const failures = await writeEach(
    scope.db.table,
    due.map(({ write }) => write),
  );
  const created: ReactionNews[] = [];
  const overtaken: ReactionNews[] = [];
  for (const [at, { news, write }] of due.entries()) {
    const error = failures[at];
    if (error instanceof ConditionFailed) overtaken.push(news);
    else if (error) giveUp(scope, news, error);
    else if ("Put" in write) created.push(news);
  }
  return { created, overtaken };
}

async function tellChunk(scope: ProjectionScope, chunk: ReactionNews[]): Promise<void> {
  const allCreated: ReactionNews[] = [];
  let pending = chunk;
  for (let attempt = 1; pending.length > 0; attempt++) {
    if (attempt > maxAttempts) throw new DbError("CONFLICT", `${pending.length} notifications keep changing`);
    if (attempt > 1) await backOff(attempt);
    const found = await find(scope, pending);
    const { created, overtaken } = await write(
      scope,
      found.map((one) => merge(scope, one)),
    );
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
 * the batch is repeated or however it is cut. What would have expired is not told.
 */
export async function notifyOfReactions(scope: ProjectionScope, news: ReactionNews[]): Promise<void> {
  const now = epochSeconds(scope.now());
  const current = news.filter(({ day }) => dayExpiry(day) > now);
  await inChunks(current, scope.db.table.batchSize, (chunk) => tellChunk(scope, chunk));
}
