import { type ShardCursor, type ShardPage, StreamError, type TableStream } from "@quick-photos/db/stream";

/** Reads a shard from a place on, whatever happens to iterators. */
export interface ShardReader {
  /** Returns the records after the place; the same ones again until `passed` moves it. */
  read(): Promise<ShardPage>;
  /** Moves the place behind a page that has been dealt with. */
  passed(page: ShardPage): void;
}

/** Makes a reader; `after` is the place to begin at, null for the oldest record kept. Told of `onTrimmed` records. */
export function createShardReader(
  stream: TableStream,
  { shardId, after, onTrimmed }: { shardId: string; after: string | null; onTrimmed: (error: StreamError) => void },
): ShardReader {
  let place = after ?? undefined;
  let cursor: ShardCursor | null = null;

  const readOnce = async () => {
    const from = cursor ?? (await stream.openShard({ shardId, after: place }));
    // Dropped until the page is dealt with: what fails is read again from the place, with a new iterator.
    cursor = null;
    return stream.readShard(from);
  };
  return {
    async read() {
      try {
        return await readOnce();
      } catch (error) {
        if (!(error instanceof StreamError)) throw error;
        if (error.code === "RECORDS_TRIMMED") {
          onTrimmed(error);
          place = undefined;
        } else if (error.code !== "ITERATOR_EXPIRED") throw error;
        return readOnce();
      }
    },
    passed({ records, next }) {
      place = records.at(-1)?.sequenceNumber ?? place;
      cursor = next;
    },
  };
}
