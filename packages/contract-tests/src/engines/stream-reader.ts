import type { ShardCursor, StreamRecord, TableStream } from "@quick-photos/db/stream";

/** Somebody who reads a stream from its beginning. */
export interface StreamReader {
  /** Reads every shard once; returns the sort keys of the items that have been written so far, as it was told of them. */
  read(): Promise<ReadonlySet<string>>;
}

const sortKeyOf = ({ keys }: StreamRecord) => keys.SK;

/** Opens every shard at its beginning. */
export async function openStreamReader(stream: TableStream): Promise<StreamReader> {
  const shards = await stream.listShards();
  let cursors = await Promise.all(shards.map(({ shardId }) => stream.openShard({ shardId })));
  const told = new Set<string>();
  return {
    async read() {
      const pages = await Promise.all(cursors.map((cursor) => stream.readShard(cursor)));
      for (const key of pages.flatMap(({ records }) => records.map(sortKeyOf))) told.add(key);
      cursors = pages.map(({ next }) => next).filter((next): next is ShardCursor => next !== null);
      return told;
    },
  };
}
