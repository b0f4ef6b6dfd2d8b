import type { Db } from "@quick-photos/db";
import { type ShardCursor, StreamError, type StreamRecord, type TableStream } from "@quick-photos/db/stream";
import { readCheckpoint, shardEnd, shardStart } from "@quick-photos/projector";

/** The last record of a shard that is to be waited for. */
export interface Mark {
  shardId: string;
  position: string;
}

interface MarkOptions {
  db: Db;
  stream: TableStream;
  means(record: StreamRecord): boolean;
}

/** Empty pages in a row that end a shard for us: the service sends some between records. */
const enoughEmptyPages = 3;

/** What the projector has not read has been trimmed when its place is not there any more. */
async function openAfter(stream: TableStream, shardId: string, after: string | undefined): Promise<ShardCursor> {
  try {
    return await stream.openShard({ shardId, after });
  } catch (error) {
    if (error instanceof StreamError && error.code === "RECORDS_TRIMMED") return stream.openShard({ shardId });
    throw error;
  }
}

/** Returns the last record of a shard so far that means something and is beyond the checkpoint; null without any. */
export async function readMark({ db, stream, means }: MarkOptions, shardId: string): Promise<Mark | null> {
  // Times in the stream are to the second, so a record that is later for sure is of another second.
  const now = new Date(Math.ceil((Date.now() + 1) / 1_000) * 1_000);
  const checkpoint = (await readCheckpoint(db, shardId))?.sequenceNumber ?? null;
  if (checkpoint === shardEnd) return null;
  const isAtStart = checkpoint === null || checkpoint === shardStart;
  let cursor: ShardCursor | null = await openAfter(stream, shardId, isAtStart ? undefined : checkpoint);
  let mark: Mark | null = null;
  for (let emptyPages = 0; cursor && emptyPages < enoughEmptyPages; ) {
    const page = await stream.readShard(cursor);
    const last = page.records.findLast(means);
    if (last) mark = { shardId, position: last.position };
    if ((page.records.at(-1)?.at ?? now) > now) break;
    emptyPages = page.records.length > 0 ? 0 : emptyPages + 1;
    cursor = page.next;
  }
  return mark;
}
