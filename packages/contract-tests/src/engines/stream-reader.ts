import type { ShardCursor, StreamRecord, TableStream } from "@quick-photos/db/stream";

/** Somebody who reads a stream from its beginning. */
export interface StreamReader {
  /** Reads every shard once; returns what it was last told of each item that has been written so far, by sort key. */
  read(): Promise<ReadonlyMap<string, StreamRecord>>;
}

/** Opens every shard at its beginning. */
export async function openStreamReader(stream: TableStream): Promise<StreamReader> {
  const shards = await stream.listShards();
  let cursors = await Promise.all(shards.map(({ shardId }) => stream.openShard({ shardId })));
  const told = new Map<string, StreamRecord>();
  return {
    async read() {
      const pages = await Promise.all(cursors.map((cursor) => stream.readShard(cursor)));
      for (const record of pages.flatMap(({ records }) => records)) told.set(record.keys.SK, record);
      cursors = pages.map(({ next }) => next).filter((next): next is ShardCursor => next !== null);
      return told;
    },
  };
}
